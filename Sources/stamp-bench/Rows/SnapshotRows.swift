import Foundation
import SnapshotSealing
import StampSnapshot

/// What a province's snapshot takes in bytes and time, and what one day's changes take.
enum SnapshotRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        var random = SplitMix(seed: 26)
        var rows: [Row] = []
        for batches in setting.scale.batches {
            let sample = try SnapshotSample(batches: batches, random: &random)
            rows += try full(sample, repetitions: setting.scale.repetitions)
        }
        guard let most = setting.scale.batches.last else { return rows }
        for changes in [10, 100, 1_000] {
            let sample = try SnapshotSample(batches: most, random: &random)
            rows += try delta(sample, changes, &random)
        }
        return rows
    }

    /// Size against the goal of 5 MB for 10,000 batches, in proportion; times alone, for whoever plans a timer.
    private static func full(_ sample: SnapshotSample, repetitions: Int) throws -> [Row] {
        let state = try sample.state()
        var (making, taking): ([Double], [Double]) = ([], [])
        var file = try sample.sealed(state, version: 1)
        for _ in 0..<repetitions {
            making.append(try milliseconds { file = try sample.sealed(state, version: 1) })
            taking.append(
                try milliseconds {
                    let taken = try Snapshot(opening: try SnapshotFile(file.bytes), held: nil)
                    guard taken.state.batches.count == sample.batches else {
                        throw BenchFailure.wrongAnswer("snapshot")
                    }
                })
        }
        return [
            Row(
                name: "snapshot-bytes-\(sample.batches)", unit: "bytes", ours: Double(file.bytes.count),
                limit: 500 * Double(sample.batches), goal: .atMost(1),
                limitedBy: "cards of products, and void serials at random places"),
            Row(
                name: "snapshot-make-\(sample.batches)", unit: "ms", ours: median(making), limit: 0,
                goal: nil, limitedBy: ""),
            Row(
                name: "snapshot-take-\(sample.batches)", unit: "ms", ours: median(taking), limit: 0,
                goal: nil, limitedBy: ""),
        ]
    }

    /// The bound is log2 of the ways to choose which serials became void, in bytes.
    ///
    /// The signed header is the same for any delta and is told apart.
    private static func delta(
        _ sample: SnapshotSample, _ changes: Int, _ random: inout SplitMix
    ) throws -> [Row] {
        var changed = sample
        try changed.spoil(changes, &random)
        let (before, after) = (try sample.state(), try changed.state())
        let (base, next) = (try sample.sealed(before, version: 1), try changed.sealed(after, version: 2))
        let held = try Snapshot(opening: base, held: nil)
        let file = try SnapshotFile(delta: held, to: try Snapshot(opening: next, held: nil), next.signature)
        guard try Snapshot(opening: file, held: held).state == after else {
            throw BenchFailure.wrongAnswer("delta")
        }
        let serials = Int(sample.serials) - Int(sample.serials) / 100
        return [
            Row(
                name: "snapshot-delta-\(changes)", unit: "bytes", ours: Double(file.stored.count),
                limit: bitsToChoose(changes, of: serials) / 8, goal: .atMost(1.5),
                limitedBy: "the section's first bytes, and a whole number of bits for each gap"),
            Row(
                name: "snapshot-delta-file-\(changes)", unit: "bytes", ours: Double(file.bytes.count),
                limit: Double(file.bytes.count - file.stored.count), goal: nil, limitedBy: ""),
        ]
    }

    /// log2 of the binomial coefficient.
    private static func bitsToChoose(_ count: Int, of total: Int) -> Double {
        (0..<count).reduce(0) { $0 + log2(Double(total - $1)) - log2(Double($1 + 1)) }
    }

    private static func milliseconds(_ work: () throws -> Void) throws -> Double {
        let clock = ContinuousClock()
        let time = try clock.measure(work)
        return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
