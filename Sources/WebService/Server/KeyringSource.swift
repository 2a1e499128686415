package import StampSigning
internal import Synchronization

/// The keys to trust, read again after a minute: a key that was certified while the service runs is known then.
package final class KeyringSource: Sendable {
    private struct State {
        var keyring: Keyring
        var readAt: Int64
        var isStale = false
    }

    private let read: @Sendable () throws -> Keyring
    private let state: Mutex<State>
    private static let lifetime: Int64 = 60_000

    /// - `now`: milliseconds since 1970-01-01T00:00:00Z.
    /// - `read`: reads all keys of the office.
    /// - Throws: what `read` throws: without keys there is nothing to serve.
    package init(at now: Int64, _ read: @escaping @Sendable () throws -> Keyring) throws {
        self.read = read
        state = Mutex(State(keyring: try read(), readAt: now))
    }

    /// Whether the keys could not be read again: those known before still serve.
    var isStale: Bool { state.withLock { $0.isStale } }

    /// The keys, at most a minute old.
    func keyring(at now: Int64) -> Keyring {
        state.withLock { state in
            if now - state.readAt >= KeyringSource.lifetime || now < state.readAt {
                state.readAt = now
                if let new = try? read() {
                    state.keyring = new
                    state.isStale = false
                } else {
                    state.isStale = true
                }
            }
            return state.keyring
        }
    }
}
