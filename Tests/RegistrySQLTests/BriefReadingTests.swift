import Registry
import StampFormat
import Testing

/// Readings of a few rows, which a file answers on connections that remember what did not change.
@Suite struct BriefReadingTests {
    private static func standing(_ store: AnyStore, _ number: AllotmentNumber) async throws -> Standing? {
        let moment = Moment(day: try Sample.day("2026-11-20"))
        let serial = try #require(Serial(number: 3))
        return try await store.readBriefly { reader throws(RegistryError) in
            try StandingReader(reader, on: moment).standing(of: serial, in: number)
        }
    }

    @Test(
        "every write is in the next reading, whichever process wrote", arguments: StoreDriver.allCases)
    func fresh(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(5).number
        let other = try await office.elsewhere()
        #expect(try await Self.standing(office.store, number)?.range.state == .issued)
        #expect(try await Self.standing(other, number)?.range.state == .issued)
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 5, lot: nil, by: Sample.act(as: .producer))
        #expect(try await Self.standing(office.store, number)?.range.state == .activated)
        #expect(try await Self.standing(other, number)?.range.state == .activated)
        let flags = FlagDesk(store: other)
        let head = try Sample.act("Cán bộ 2", as: .approver)
        for _ in 1...3 {
            let flag = try await flags.set(
                .recalled, on: .product(Sample.number()), .foodSafety, Paper(document: "90/QĐ"), by: head)
            #expect(try await Self.standing(office.store, number)?.flags == [.recalled])
            #expect(try await Self.standing(other, number)?.flags == [.recalled])
            _ = try await flags.clear(flag, Paper(document: "91/QĐ"), by: head)
            #expect(try await Self.standing(office.store, number)?.flags == [])
        }
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(name: "HTX Tam Đường"))
        }
        #expect(try await Self.standing(office.store, number)?.producer.name == "HTX Tam Đường")
        #expect(try await Self.standing(other, number)?.producer.name == "HTX Tam Đường")
    }

    @Test(
        "days asked about one after the other each get their own answer", arguments: StoreDriver.allCases)
    func moments(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(5).number
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 5, lot: nil, by: Sample.act(as: .producer, on: "2026-11-22"))
        let serial = try #require(Serial(number: 1))
        for (day, state) in [
            ("2026-11-22", RangeState.activated), ("2026-11-21", .issued), ("2026-11-22", .activated),
        ] {
            let moment = Moment(day: try Sample.day(day))
            let standing = try await office.store.readBriefly { reader throws(RegistryError) in
                try StandingReader(reader, on: moment).standing(of: serial, in: number)
            }
            #expect(standing?.range.state == state, "\(day)")
        }
    }

    @Test("many at once are all answered", arguments: StoreDriver.allCases)
    func crowd(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(5).number
        let states = try await withThrowingTaskGroup(of: RangeState?.self) { group in
            for _ in 0..<200 {
                group.addTask { try await Self.standing(office.store, number)?.range.state }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(states == [RangeState?](repeating: .issued, count: 200))
    }

    @Test("what a reading refuses is thrown, and the next one is answered", arguments: StoreDriver.allCases)
    func refusal(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        for _ in 0..<20 {
            await #expect(throws: RegistryError.unknownProduct(try Sample.number(999))) {
                try await office.store.readBriefly { reader throws(RegistryError) in
                    let number = ProductNumber(number: 999)
                    return try number.map { number throws(RegistryError) in try reader.existingProduct(number)
                    }
                }
            }
        }
        let name = try await office.store.readBriefly { reader throws(RegistryError) in
            try reader.office().name
        }
        #expect(name == (try Sample.office().name))
    }
}
