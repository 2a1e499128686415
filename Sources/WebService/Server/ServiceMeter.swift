internal import Synchronization

/// What the service counts of itself since it started: kinds and numbers, nothing of anyone.
final class ServiceMeter: Sendable {
    struct RequestKind: Hashable, Sendable {
        let method: String
        /// The route's pattern, never the path that was asked.
        let route: String
        /// Such as `2xx`.
        let status: String
    }

    struct Counts: Sendable {
        fileprivate(set) var requests: [RequestKind: Int] = [:]
        fileprivate(set) var latencies: [String: LatencyHistogram] = [:]
        fileprivate(set) var verdicts: [String: Int] = [:]
        fileprivate(set) var storeErrors: [String: Int] = [:]
        fileprivate(set) var scans: [String: Int] = ["stored": 0, "dropped": 0]
    }

    let startedAt = ContinuousClock.now
    private let counts = Mutex(Counts())

    var present: Counts { counts.withLock { $0 } }

    func count(_ kind: RequestKind, taking duration: Duration) {
        counts.withLock { counts in
            counts.requests[kind, default: 0] += 1
            counts.latencies[kind.route, default: LatencyHistogram()].add(duration)
        }
    }

    func count(verdicts words: [String]) {
        counts.withLock { counts in
            for word in words { counts.verdicts[word, default: 0] += 1 }
        }
    }

    func count(storeError code: String) { counts.withLock { $0.storeErrors[code, default: 0] += 1 } }

    func count(scans: Int, as end: String) { counts.withLock { $0.scans[end, default: 0] += scans } }
}

/// How long requests took, in steps from 1 ms to 2.5 s.
struct LatencyHistogram: Hashable, Sendable {
    /// Upper bounds in microseconds, with their words in seconds.
    static let bounds: [(microseconds: Int, word: String)] = [
        (1000, "0.001"), (2500, "0.0025"), (5000, "0.005"), (10_000, "0.01"), (25_000, "0.025"),
        (50_000, "0.05"), (100_000, "0.1"), (250_000, "0.25"), (500_000, "0.5"), (1_000_000, "1"),
        (2_500_000, "2.5"),
    ]

    /// Requests at or below each bound that are above the one before.
    private(set) var steps = [Int](repeating: 0, count: LatencyHistogram.bounds.count)
    private(set) var count = 0
    private(set) var microseconds = 0

    mutating func add(_ duration: Duration) {
        let taken = Int(duration / .microseconds(1))
        count += 1
        microseconds += taken
        if let step = LatencyHistogram.bounds.firstIndex(where: { taken <= $0.microseconds }) {
            steps[step] += 1
        }
    }
}
