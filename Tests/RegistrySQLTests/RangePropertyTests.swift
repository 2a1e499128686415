import Registry
import StampFormat
import TestTools
import Testing

@Suite struct RangePropertyTests {
    @Test func `10 000 random sequences of acts agree with a plain array of serials`() async throws {
        var random = SeededRandom(seed: 20_261_121)
        let office = try await RangeOffice(MemoryStore())
        try await office.put(office.batch("L1", packs: 1_000_000), on: "2026-01-02")
        try await office.put(office.batch("L2", packs: 1_000_000), on: "2026-01-02")
        let founding = try await office.ledgerCount()
        var (taken, refused) = (0, 0)
        for _ in 0..<10_000 {
            let quantity = Int.random(in: 1...9, using: &random)
            let number = try await office.issued(quantity, lot: nil)
            var model = ActModel(quantity: quantity)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let act = try RandomAct.any(quantity: quantity, using: &random)
                let isTaken = try await carryOut(act, number, in: office)
                #expect(isTaken == model.apply(act), "\(act) on \(model.serials)")
                if isTaken { taken += 1 } else { refused += 1 }
            }
            #expect(try await expanded(number, in: office) == model.serials.map { Seen($0) })
        }
        // One entry for each allotment and each act that was taken, none for one that was refused.
        #expect(try await office.ledgerCount() == founding + 10_000 + taken)
        #expect(taken > 8000 && refused > 8000)
        let proved = try await AccountCheck.run(on: office.store)
        #expect(proved.allotments == 10_000)
        #expect(try await LedgerCheck.run(on: office.store).fault == nil)
    }

    private func carryOut(
        _ act: RandomAct, _ number: AllotmentNumber, in office: RangeOffice<MemoryStore>
    ) async throws -> Bool {
        let order = RangeOrder(
            StampSelection(number, [act.serials]), reason: act.reason, paper: Paper(document: act.document))
        let person = try office.act(act.role)
        do throws(RegistryError) {
            switch act.kind {
            case .activate: _ = try await office.ranges.activate(order.selection, lot: act.lot, by: person)
            case .undoActivation: _ = try await office.ranges.undoActivation(order, by: person)
            default: _ = try await office.ranges.carryOut(act.kind, order, by: person)
            }
            return true
        } catch {
            guard ["wrong-state", "not-allowed", "waste-needs-approver"].contains(error.code) else {
                throw error
            }
            return false
        }
    }

    /// What both sides must say of a serial.
    private struct Seen: Equatable {
        let state: RangeState
        let lot: String?
        let reason: String?

        init(_ serial: ActModel.Serial) { (state, lot, reason) = (serial.state, serial.lot, serial.reason) }
        init(_ range: StateRange) { (state, lot, reason) = (range.state, range.lot, range.reason) }
    }

    private func expanded(
        _ number: AllotmentNumber, in office: RangeOffice<MemoryStore>
    ) async throws -> [Seen] {
        let ranges = try await office.store.read { reader throws(RegistryError) in
            try reader.ranges(of: number)
        }
        return ranges.flatMap { Array(repeating: Seen($0), count: $0.serials.count) }
    }
}

extension RangeOffice {
    func ledgerCount() async throws -> Int {
        try await store.read { reader throws(RegistryError) in try reader.ledgerTree().count }
    }
}
