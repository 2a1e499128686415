/// Two ways to do the same work, timed by turns so that a busy machine slows both; medians of each.
struct Duel: Sendable {
    /// Items per second.
    let ours: Double
    /// Items per second.
    let limit: Double

    /// - Parameters:
    ///   - count: items that each side finishes in one call.
    ///   - repetitions: timed calls of each side, after one that only warms up.
    ///   - ours: the work as the product does it.
    ///   - limit: the same work as it is measured against.
    /// - Throws: what either side throws.
    init(
        of count: Int, repetitions: Int, ours: () async throws -> Void, limit: () async throws -> Void
    ) async throws {
        var times: (ours: [Double], limit: [Double]) = ([], [])
        for repetition in 0...repetitions {
            let first = try await Duel.seconds(ours)
            let second = try await Duel.seconds(limit)
            guard repetition > 0 else { continue }
            times.ours.append(first)
            times.limit.append(second)
        }
        self.ours = Double(count) / Duel.median(times.ours)
        self.limit = Double(count) / Duel.median(times.limit)
    }

    /// How long `work` takes.
    static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try await work()
        let spent = clock.now - start
        return Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18
    }

    /// The middle value; the mean of the two in the middle of an even number.
    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
