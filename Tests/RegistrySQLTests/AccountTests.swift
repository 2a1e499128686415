import Registry
import StampFormat
import Testing

@Suite struct AccountTests {
    private typealias Office = RangeOffice<MemoryStore>

    @Test func `a period's opening, in and out give its closing, which opens the next`() async throws {
        let office = try await Office(MemoryStore())
        let number = try await office.issued(100)
        _ = try await office.ranges.activate(
            number, from: 1, to: 40, lot: nil, by: office.act(.producer, on: "2026-03-31"))
        _ = try await office.ranges.activate(
            number, from: 41, to: 60, lot: nil, by: office.act(.producer, on: "2026-04-01"))
        _ = try await office.ranges.carryOut(
            .void, office.order(number, 1, 5, reason: "repacked"), by: office.act(.clerk, on: "2026-04-30"))
        let march = try await period("2026-03-01", "2026-03-31", office)
        #expect(march.opening[.issued] == 100 && march.closing[.issued] == 60)
        #expect(march.entering(.activated) == 40 && march.leaving(.activated) == 0)
        let april = try await period("2026-04-01", "2026-04-30", office)
        #expect(april.opening == march.closing)
        #expect(april.entering(.activated) == 20 && april.leaving(.activated) == 5)
        #expect(april.closing.activated == 55 && april.closing.void == 5 && april.closing.inStock == 40)
        #expect(april.closing.issued == 100)
        for state in RangeState.allCases {
            #expect(
                april.opening[state] + april.entering(state) - april.leaving(state) == april.closing[state])
        }
    }

    @Test func `the terms of the identity hold every state once`() throws {
        let office = RangeState.allCases
        for state in office {
            var account = Account()
            account.add(7, to: state)
            let terms = [
                account.activated, account.wasted, account.returned, account.lost, account.unused,
                account.inStock, account.void,
            ]
            #expect(terms.filter { $0 == 7 }.count == 1 && terms.reduce(0, +) == account.issued)
        }
    }

    @Test func `requests and activations end at the declared capacity of the year`() async throws {
        let office = try await Office(MemoryStore(), yearlyCapacity: 100)
        let desk = AllotmentDesk(store: office.store)
        let number = try await office.issued(90)
        let request = AllotmentRequest(
            product: try Office.product(), kind: .recognisedProduct, quantity: 13, lot: nil)
        await #expect(throws: RegistryError.capacityExceeded(left: 12)) {
            try await desk.request(request, by: office.act(.clerk))
        }
        let more = try await office.issued(20)
        _ = try await office.ranges.activate(number, from: 1, to: 90, lot: nil, by: office.act(.producer))
        await #expect(throws: RegistryError.capacityExceeded(left: 10)) {
            try await office.ranges.activate(more, from: 1, to: 11, lot: nil, by: office.act(.producer))
        }
        let undo = try office.order(number, 1, 5, reason: "not-applied")
        _ = try await office.ranges.undoActivation(undo, by: office.act(.producer))
        let void = try office.order(number, 6, 20, reason: "repacked")
        _ = try await office.ranges.carryOut(.void, void, by: office.act(.clerk))
        await #expect(throws: RegistryError.capacityExceeded(left: 15)) {
            try await office.ranges.activate(more, from: 1, to: 16, lot: nil, by: office.act(.producer))
        }
        _ = try await office.ranges.activate(more, from: 1, to: 15, lot: nil, by: office.act(.producer))
    }

    private func period(_ first: String, _ last: String, _ office: Office) async throws -> AccountPeriod {
        let (first, last) = (try Office.day(first), try Office.day(last))
        return try await office.store.read { reader throws(RegistryError) in
            AccountPeriod(
                earlier: try reader.accountFlows(from: nil, to: first.adding(days: -1)),
                moved: try reader.accountFlows(from: first, to: last))
        }
    }
}
