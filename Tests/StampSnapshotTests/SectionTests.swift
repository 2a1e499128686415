import StampFormat
import TestTools
import Testing

@testable import StampSnapshot

@Suite struct SectionTests {
    @Test func `a full section gives its state, and the state the same section`() throws {
        var sample = try SnapshotSample(seed: 1)
        for _ in 0..<200 {
            try sample.advance()
            let section = try sample.state.fullSection()
            let read = try SnapshotState(fullSection: section)
            #expect(read == sample.state)
            #expect(try read.fullSection() == section)
        }
    }

    @Test func `a delta from any earlier state gives the later one, and its full section`() throws {
        var sample = try SnapshotSample(seed: 2)
        var earlier = [sample.state]
        for _ in 0..<100 {
            try sample.advance()
            for base in earlier.suffix(3) {
                let delta = try sample.state.section(from: base)
                let applied = try base.applying(delta)
                #expect(applied == sample.state)
                #expect(try applied.fullSection() == sample.state.fullSection())
            }
            earlier.append(sample.state)
        }
    }

    @Test func `what did not change takes one byte`() throws {
        let state = try SnapshotSample(seed: 3).state
        #expect(try state.section(from: state) == [0])
    }

    @Test func `runs of serials keep their values when others are painted`() throws {
        var random = SeededRandom(seed: 4)
        for _ in 0..<300 {
            var map = RunMap<UInt8>()
            try map.append(0, 100)
            var plain = [UInt8](repeating: 0, count: 100)
            for _ in 0..<8 {
                let start = UInt32.random(in: 0..<100, using: &random)
                let end = UInt32.random(in: start + 1...100, using: &random)
                let value = UInt8.random(in: 0...3, using: &random)
                map = try map.painted([PositionRun(start: start, end: end)], value)
                for place in start..<end { plain[Int(place)] = value }
            }
            #expect((UInt32(0)..<100).map { map[$0] } == plain)
            #expect(zip(map.values, map.values.dropFirst()).allSatisfy { $0 != $1 })
        }
    }

    @Test func `the limits are the writer's too`() throws {
        var layers = SerialLayers()
        try layers.append(.issued, batch: 0, marks: 0, count: SnapshotLimits.serials)
        #expect(throws: SnapshotFault.tooLarge) {
            try layers.append(.issued, batch: 0, marks: 0, count: 1)
        }
        #expect(throws: SnapshotFault.tooLarge) {
            try SnapshotText(String(repeating: "ô", count: SnapshotLimits.text / 2 + 1))
        }
    }

    @Test func `ages turn amber and red at their hours`() throws {
        let limits = try SnapshotSample.limits()
        func ages(_ seconds: UInt64) -> DataAges { DataAges(by: limits, madeAt: 1_000, now: 1_000 + seconds) }
        #expect(ages(0).worst == .green)
        #expect(ages(86_399).status == .green)
        #expect(ages(86_400).status == .amber && ages(86_400).keys == .green)
        #expect(ages(72 * 3600).status == .red && ages(72 * 3600).products == .green)
        #expect(ages(168 * 3600).products == .amber && ages(1440 * 3600).keys == .red)
        #expect(DataAges(by: limits, madeAt: 1_000, now: 0).hours == 0)
        #expect(throws: SnapshotFault.tampered) { try AgeLimit(amber: 5, red: 4) }
    }
}
