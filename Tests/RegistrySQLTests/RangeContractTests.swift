import Registry
import StampFormat
import Testing

@Suite(.serialized) struct RangeContractTests {
    @Test(
        "issued stamps are activated, and what is on a pack can be made void", arguments: StoreDriver.allCases
    )
    func path(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let desk = RangeDesk(store: office.store)
        _ = try await desk.activate(number, from: 1, to: 100, lot: nil, by: Sample.act())
        _ = try await desk.void(number, from: 50, to: 110, reason: .misprint, by: Sample.act())
        let lot = Sample.lot
        #expect(
            try await office.ranges(number) == [
                StateRange(serials: Sample.serials(1, 49), state: .activated, lot: lot),
                StateRange(serials: Sample.serials(50, 100), state: .void, lot: lot, reason: "misprint"),
                StateRange(serials: Sample.serials(101, 110), state: .void, reason: "misprint"),
                StateRange(serials: Sample.serials(111, 130), state: .issued),
            ])
        let activated = try await office.activated()
        #expect(activated == 49)
        #expect(try await office.isWhole())
    }

    @Test("stamps that were not handed over are not activated", arguments: StoreDriver.allCases)
    func reserved(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        await #expect(throws: RegistryError.wrongState(.reserved, first: 5, last: 9)) {
            try await RangeDesk(store: office.store).activate(
                number, from: 5, to: 9, lot: nil, by: Sample.act())
        }
    }

    @Test(
        "what has left use or is activated already is refused with its part", arguments: StoreDriver.allCases)
    func refusals(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let desk = RangeDesk(store: office.store)
        _ = try await desk.void(number, from: 10, to: 20, reason: .damaged, by: Sample.act())
        let before = try await office.ledgerCount()
        await #expect(throws: RegistryError.wrongState(.void, first: 10, last: 15)) {
            try await desk.activate(number, from: 1, to: 15, lot: nil, by: Sample.act())
        }
        await #expect(throws: RegistryError.wrongState(.void, first: 20, last: 20)) {
            try await desk.void(number, from: 20, to: 40, reason: .damaged, by: Sample.act())
        }
        _ = try await desk.activate(number, from: 21, to: 30, lot: nil, by: Sample.act())
        await #expect(throws: RegistryError.wrongState(.activated, first: 30, last: 30)) {
            try await desk.activate(number, from: 30, to: 31, lot: nil, by: Sample.act())
        }
        #expect(try await office.ledgerCount() == before + 1)
    }

    @Test("serials outside the allotment and other stages are refused", arguments: StoreDriver.allCases)
    func outside(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let desk = RangeDesk(store: office.store)
        for (first, last) in [(0, 5), (1, 131), (9, 8)] as [(UInt32, UInt32)] {
            await #expect(throws: RegistryError.serialsOutOfRange(last: 130)) {
                try await desk.void(number, from: first, to: last, reason: .damaged, by: Sample.act())
            }
        }
        let approved = try await office.approved(5).number
        await #expect(throws: RegistryError.wrongStage(.approved, needed: [.closed])) {
            try await desk.void(approved, from: nil, to: nil, reason: .damaged, by: Sample.act())
        }
        await #expect(throws: RegistryError.wrongStage(.approved, needed: [.closed])) {
            try await desk.activate(approved, from: nil, to: nil, lot: nil, by: Sample.act())
        }
    }

    @Test("roll stock is activated for a batch that is named and known", arguments: StoreDriver.allCases)
    func rollStock(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130, lot: nil).number
        let desk = RangeDesk(store: office.store)
        await #expect(throws: RegistryError.batchRequired) {
            try await desk.activate(number, from: 1, to: 5, lot: nil, by: Sample.act())
        }
        await #expect(throws: RegistryError.unknownBatch(lot: "?")) {
            try await desk.activate(number, from: 1, to: 5, lot: "?", by: Sample.act())
        }
        let change = try await desk.activate(number, from: 1, to: 5, lot: Sample.lot, by: Sample.act())
        #expect(change.lot == Sample.lot)
    }

    @Test("stamps on one batch end at its packs, over all allotments", arguments: StoreDriver.allCases)
    func packs(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let small = try Sample.batch("NHO", packs: 50)
        try await office.change { writer throws(RegistryError) in try writer.put(small) }
        let desk = RangeDesk(store: office.store)
        let first = try await office.issued(40, lot: nil).number
        let second = try await office.issued(40, lot: nil).number
        _ = try await desk.activate(first, from: nil, to: nil, lot: "NHO", by: Sample.act())
        await #expect(throws: RegistryError.quantityExceedsPacks(left: 11)) {
            try await desk.activate(second, from: 1, to: 12, lot: "NHO", by: Sample.act())
        }
        _ = try await desk.activate(second, from: 1, to: 11, lot: "NHO", by: Sample.act())
    }

    @Test("of 20 overlapping activations at once exactly one wins", arguments: StoreDriver.allCases)
    func race(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let stores = [office.store, try await office.elsewhere()]
        let act = try Sample.act()
        let outcomes = await withTaskGroup(of: String.self) { group in
            for index in 0..<20 as Range<UInt32> {
                group.addTask {
                    do throws(RegistryError) {
                        return try await RangeDesk(store: stores[Int(index % 2)]).activate(
                            number, from: 1 + index, to: 65 + index, lot: nil, by: act
                        ).state.rawValue
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == "activated" } == 1)
        #expect(outcomes.count { $0 == "wrong-state" } == 19)
        let ranges = try await office.ranges(number)
        #expect(ranges.filter { $0.state == .activated }.map(\.serials.count) == [65])
        #expect(try await office.isWhole())
    }
}

extension TestOffice {
    fileprivate func activated() async throws -> Int {
        let product = try Sample.number()
        return try await store.read { reader throws(RegistryError) in
            try reader.activatedCount(lot: Sample.lot, of: product)
        }
    }
}
