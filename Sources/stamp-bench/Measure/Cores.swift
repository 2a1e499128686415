import Dispatch
import Foundation
import Synchronization

/// Work on all cores.
enum Cores {
    static var count: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Splits `count` items into chunks, which idle cores take up one after another.
    ///
    /// - Throws: the last fault of any chunk, after all have ended.
    static func share(_ count: Int, chunk: Int, _ work: @Sendable (Range<Int>) throws -> Void) throws {
        let fault = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { index in
            do {
                try work(index * chunk..<min((index + 1) * chunk, count))
            } catch {
                fault.withLock { $0 = error }
            }
        }
        if let fault = fault.withLock({ $0 }) { throw fault }
    }
}
