internal import Foundation
internal import Synchronization

/// A line on a terminal that says how far long work has come, how fast, and how long it will take.
final class ProgressLine: Sendable {
    private let noun: Bilingual
    private let start = ProcessInfo.processInfo.systemUptime
    private let state = Mutex(State())

    private struct State {
        var doneAtStart: Int?
        var shownAt = 0.0
        var isShown = false
    }

    init(_ noun: Bilingual) { self.noun = noun }

    /// Shows the state at most ten times a second; nothing unless standard error is a terminal.
    func show(done: Int, total: Int) {
        guard StandardError.isTerminal else { return }
        let now = ProcessInfo.processInfo.systemUptime
        state.withLock { state in
            let first = state.doneAtStart ?? done
            state.doneAtStart = first
            guard done == total || now - state.shownAt >= 0.1 else { return }
            state.shownAt = now
            state.isShown = true
            StandardError.rewrite(line(done: done, total: total, first: first, elapsed: now - start))
        }
    }

    /// Ends the line.
    func finish() {
        state.withLock { if $0.isShown { StandardError.write("") } }
    }

    private func line(done: Int, total: Int, first: Int, elapsed: Double) -> String {
        let rate = elapsed > 0 ? Double(done - first) / elapsed : 0
        let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
        return "\(noun.vi) / \(noun.en): \(done)/\(total)  \(Int(rate))/s  ~\(left) s"
    }
}
