internal import Foundation
internal import Logging
internal import NIOCore
internal import NIOSSL
internal import Synchronization

/// A certificate that is renewed while the service runs: whoever renews it replaces the files, and nothing else.
final class LiveCertificate: Sendable {
    private struct State {
        var identity: TLSIdentity
        var changedAt: [Date]?
        var lookedAt: Date
    }

    private let files: ServiceCertificate
    private let logger: Logger
    private let state: Mutex<State>
    /// Seconds between two looks at the files.
    private let patience: TimeInterval

    /// - Throws: as ``ServiceCertificate/read()``.
    init(_ files: ServiceCertificate, logger: Logger, patience: TimeInterval = 1) throws(SettingsFault) {
        self.files = files
        self.logger = logger
        self.patience = patience
        let changedAt = files.changedAt
        state = Mutex(State(identity: try files.read(), changedAt: changedAt, lookedAt: Date()))
    }

    var configuration: TLSConfiguration {
        var configuration = present.configuration
        configuration.sslContextCallback = { [self] _, promise in
            let identity = present
            var changes = NIOSSLContextConfigurationOverride()
            (changes.certificateChain, changes.privateKey) = (identity.chain, identity.key)
            promise.succeed(changes)
        }
        return configuration
    }

    /// The identity of now; files half written or wrong leave the earlier one in use, with a line in the log.
    private var present: TLSIdentity {
        state.withLock { state in
            let now = Date()
            guard abs(now.timeIntervalSince(state.lookedAt)) >= patience else { return state.identity }
            state.lookedAt = now
            let changedAt = files.changedAt
            guard changedAt != state.changedAt else { return state.identity }
            state.changedAt = changedAt
            do throws(SettingsFault) {
                state.identity = try files.read()
                logger.info("certificate-renewed")
            } catch {
                logger.error("certificate-refused", metadata: ["code": "\(error.code)"])
            }
            return state.identity
        }
    }
}
