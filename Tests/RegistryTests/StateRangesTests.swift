import Registry
import TestTools
import Testing

@Suite struct StateRangesTests {
    @Test func `10 000 random moves agree with a plain array of serials`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<100 {
            let quantity = Int.random(in: 1...120, using: &random)
            var model = SerialModel(quantity: quantity)
            var ranges = try StateRanges(reserved(quantity), quantity: quantity)
            for _ in 0..<100 {
                let change = try change(quantity, using: &random)
                let allowed = Set(
                    RangeState.allCases.filter { _ in Int.random(in: 0..<8, using: &random) > 0 })
                ranges = try step(ranges, change, allowed, &model)
                try #require(model.matches(ranges))
                // Covers every serial once, or this throws.
                _ = try StateRanges(ranges.ranges, quantity: quantity)
            }
        }
    }

    private func step(
        _ ranges: StateRanges, _ change: StateRange, _ allowed: Set<RangeState>, _ model: inout SerialModel
    ) throws -> StateRanges {
        guard let wrong = model.firstSerial(in: change.serials, notIn: allowed) else {
            model.apply(change)
            return try ranges.moving(to: change) { allowed.contains($0) }
        }
        let error = #expect(throws: RegistryError.self) {
            try ranges.moving(to: change) { allowed.contains($0) }
        }
        guard case .wrongState(let state, let first, let last) = error else {
            Issue.record("refused with another word")
            return ranges
        }
        #expect(first == wrong)
        #expect(first <= last && last <= change.serials.last)
        #expect(state == model.state(of: first) && state == model.state(of: last))
        return ranges
    }

    @Test func `a batch stays known when a stamp leaves use, so that a recall finds it`() throws {
        let start = try StateRanges(reserved(10), quantity: 10)
        let activated = StateRange(serials: try serials(1, 10), state: .activated, lot: "A")
        let void = StateRange(serials: try serials(4, 6), state: .void, reason: "repacked")
        let ranges = try start.moving(to: activated) { _ in true }.moving(to: void) { _ in true }
        #expect(ranges.ranges.map(\.lot) == ["A", "A", "A"])
        #expect(ranges.ranges.map(\.state) == [.activated, .void, .activated])
    }

    @Test func `ranges that leave a gap, overlap or end elsewhere are corrupt`() throws {
        let parts: [[(UInt32, UInt32)]] = [
            [], [(2, 10)], [(1, 9)], [(1, 11)], [(1, 4), (6, 10)], [(1, 5), (5, 10)], [(6, 10), (1, 5)],
        ]
        for part in parts {
            let ranges = try part.map { StateRange(serials: try serials($0.0, $0.1), state: .issued) }
            #expect(throws: RegistryError.self) { try StateRanges(ranges, quantity: 10) }
        }
    }

    @Test func `the parts of some serials are cut to them`() throws {
        let start = try StateRanges(reserved(10), quantity: 10)
        let ranges = try start.moving(to: StateRange(serials: try serials(4, 6), state: .issued)) { _ in true
        }
        let parts = ranges.parts(in: try serials(5, 8))
        #expect(parts.map(\.serials) == [try serials(5, 6), try serials(7, 8)])
        #expect(parts.map(\.state) == [.issued, .reserved])
    }

    @Test func `a range of serials starts at 1 or later and not after its end`() throws {
        #expect(SerialRange(0, 5) == nil)
        #expect(SerialRange(6, 5) == nil)
        #expect(try serials(5, 5).count == 1)
        #expect(try serials(1, 5).intersection(serials(6, 9)) == nil)
        #expect(try serials(1, 6).intersection(serials(6, 9)) == serials(6, 6))
    }

    private func serials(_ first: UInt32, _ last: UInt32) throws -> SerialRange {
        try #require(SerialRange(first, last))
    }

    private func reserved(_ quantity: Int) throws -> [StateRange] {
        [StateRange(serials: try serials(1, UInt32(quantity)), state: .reserved)]
    }

    private func change(_ quantity: Int, using random: inout SeededRandom) throws -> StateRange {
        let first = UInt32.random(in: 1...UInt32(quantity), using: &random)
        let last = UInt32.random(in: first...UInt32(quantity), using: &random)
        let state = try #require(RangeState.allCases.randomElement(using: &random))
        let lot = state == .activated ? ["A", "B"].randomElement(using: &random) : nil
        return StateRange(
            serials: try serials(first, last), state: state, lot: lot,
            reason: state.isTerminal ? ["misprint", "damaged"].randomElement(using: &random) : nil)
    }
}
