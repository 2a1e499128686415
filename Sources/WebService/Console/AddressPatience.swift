internal import Registry
internal import StampSigning
internal import Synchronization

/// Wrong passwords and codes by address, in memory only: a keyed hash of each, forgotten with the process.
final class AddressPatience: Sendable {
    private let key = RandomBytes.bytes(32)
    private let delays = Mutex<[[UInt8]: SignInDelay]>([:])

    /// A whole office may share an address: so many slips more than one login has are free.
    private static let shared = 16
    /// Addresses remembered; above it those that need not wait are forgotten, then all.
    private static let most = 10_000

    /// Seconds that an address has to wait; 0 when nothing is in the way.
    func seconds(_ client: ClientAddress?, at now: Int64) -> Int {
        delays.withLock { $0[hash(client)] }?.seconds(at: now) ?? 0
    }

    func failed(_ client: ClientAddress?, at now: Int64) {
        let hash = hash(client)
        delays.withLock { delays in
            if delays.count >= Self.most { delays = delays.filter { $0.value.seconds(at: now) > 0 } }
            if delays.count >= Self.most { delays = [:] }
            let before = delays[hash] ?? SignInDelay(failures: -Self.shared)
            delays[hash] = before.failing(at: now)
        }
    }

    func succeeded(_ client: ClientAddress?) { _ = delays.withLock { $0.removeValue(forKey: hash(client)) } }

    private func hash(_ client: ClientAddress?) -> [UInt8] {
        MessageCode.sha256(key: key, client?.subscriber ?? [])
    }
}
