import Synchronization

/// Something that is to happen the first time only.
final class Once: Sendable {
    private let isDone = Mutex(false)

    /// True for the first who asks.
    var isFirst: Bool {
        isDone.withLock { isDone in
            defer { isDone = true }
            return !isDone
        }
    }
}
