internal import Foundation
internal import NIOSSL

/// The certificate for the office's host and its key, as PEM files.
package struct ServiceCertificate: Hashable, Sendable {
    /// The certificate and those between it and its root, in that order.
    package let certificate: String
    /// Readable by its owner, and at most a group.
    package let key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }

    /// When either file last changed; nil where one cannot be asked.
    var changedAt: [Date]? {
        let dates = [certificate, key].compactMap {
            (try? FileManager.default.attributesOfItem(atPath: $0))?[.modificationDate] as? Date
        }
        return dates.count == 2 ? dates : nil
    }

    /// - Throws: ``SettingsFault/badCertificate(_:)``, ``SettingsFault/openKey(_:)``.
    func read() throws(SettingsFault) -> TLSIdentity {
        let mode = (try? FileManager.default.attributesOfItem(atPath: key))?[.posixPermissions] as? Int
        guard (mode ?? 0) & 0o007 == 0 else { throw .openKey(key) }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate)
            let identity = TLSIdentity(
                chain: chain.map { .certificate($0) },
                key: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            // A key that is another certificate's is told apart here, not at the first visitor.
            _ = try NIOSSLContext(configuration: identity.configuration)
            return identity
        } catch {
            throw .badCertificate("\(certificate), \(key)")
        }
    }
}

/// A certificate chain with its private key.
struct TLSIdentity: Sendable {
    let chain: [NIOSSLCertificateSource]
    let key: NIOSSLPrivateKeySource

    /// TLS 1.2 and later.
    var configuration: TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: key)
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }
}
