import Registry
import StampFormat
import Testing

/// Lists that grow, cut into pages by the database.
@Suite(.serialized) struct PageContractTests {
    @Test("allotments come in pages, a producer's own alone", arguments: StoreDriver.allCases)
    func allotments(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(8, name: "HTX khác"))
        }
        for _ in 0..<5 { _ = try await office.request(10) }
        func page(after number: UInt32, of producer: UInt32? = nil, limit: Int) async throws -> [UInt32] {
            try await office.store.read { reader throws(RegistryError) in
                try reader.allotments(after: number, of: producer, limit: limit).map(\.number.number)
            }
        }
        #expect(try await page(after: 0, limit: 2) == [1, 2])
        #expect(try await page(after: 2, limit: 2) == [3, 4])
        #expect(try await page(after: 4, limit: 2) == [5])
        #expect(try await page(after: 5, limit: 2) == [])
        #expect(try await page(after: .max, limit: 2) == [])
        #expect(try await page(after: 1, of: 7, limit: 3) == [2, 3, 4])
        #expect(try await page(after: 0, of: 8, limit: 3) == [])
        func latest(before number: UInt32?, of producer: UInt32? = nil, limit: Int) async throws -> [UInt32] {
            try await office.store.read { reader throws(RegistryError) in
                try reader.latestAllotments(before: number, of: producer, limit: limit).map(\.number.number)
            }
        }
        #expect(try await latest(before: nil, limit: 2) == [5, 4])
        #expect(try await latest(before: 4, limit: 9) == [3, 2, 1])
        #expect(try await latest(before: 1, limit: 9) == [])
        #expect(try await latest(before: 4, of: 7, limit: 2) == [3, 2])
        #expect(try await latest(before: nil, of: 8, limit: 2) == [])
        let (first, whole) = try await office.store.read { reader throws(RegistryError) in
            (try reader.allotments(after: 0, of: nil, limit: 9), try reader.allotments())
        }
        #expect(first == whole)
    }

    @Test("allotments wait until they are approved, signed and printed", arguments: StoreDriver.allCases)
    func waiting(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        func waiting() async throws -> [UInt32] {
            try await office.store.read { reader throws(RegistryError) in
                try reader.waitingAllotments().map(\.number.number)
            }
        }
        let closed = try await office.closed(4).number
        let asked = try await office.request(10).number
        _ = try await office.issued(5)
        #expect(try await waiting() == [closed.number, asked.number])
        _ = try await AllotmentDesk(store: office.store).refuse(
            asked, note: "Thiếu hồ sơ", by: Sample.act("Cán bộ 2", as: .approver))
        #expect(try await waiting() == [closed.number])
    }

    @Test("cases come in pages, each with its events", arguments: StoreDriver.allCases)
    func cases(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = CaseDesk(store: office.store)
        let inspector = try Sample.act("Sơn", as: .inspector)
        for _ in 0..<6 { _ = try await desk.open(CaseContractTests.opening(), by: inspector) }
        for (number, reason) in [(5, "label-quantity"), (2, "label-quantity"), (5, "no-periodic-test")] {
            _ = try await desk.say(
                .found(CaseContractTests.finding(reason)), in: .number(number), .none, Paper(),
                by: inspector)
        }
        let (whole, middle, beyond, odd) = try await office.store.read { reader throws(RegistryError) in
            (
                try reader.cases(), try reader.cases(after: 3, limit: 2),
                try reader.cases(after: 6, limit: 2),
                try reader.cases(after: 1, limit: 2) { $0.number % 2 == 1 }
            )
        }
        #expect(whole.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(whole.map { $0.events.count } == [0, 1, 0, 0, 2, 0])
        #expect(middle == Array(whole[3...4]))
        #expect(beyond.isEmpty)
        #expect(odd == [whole[2], whole[4]])
    }

    @Test("alerts come in pages in the order of their stamps", arguments: StoreDriver.allCases)
    func alerts(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 130, lot: nil, by: Sample.act(as: .producer))
        let places = try [9, 3, 70].map { try ScanContractTests.place(number, $0) }
        let scans = ScanDesk(store: office.store)
        for place in places { try await scans.record(ScanContractTests.farApart(place)) }
        let desk = AlertDesk(store: office.store)
        // Graded by a person, and scanned too long ago to be among the others.
        let old = try ScanContractTests.place(number, 20)
        try await scans.record(ScanContractTests.farApart(old, daysAgo: 40))
        let inspector = try Sample.act("Kiểm tra", as: .inspector)
        _ = try await desk.raise(old, to: .suspected, Paper(note: "Đã loại trừ"), by: inspector)
        let (since, day) = (inspector.at - 86_400_000, inspector.today)
        let all = [places[1], places[0], old, places[2]]
        for (after, limit, expected) in [
            (nil, 2, Array(all[..<2])), (all[1], 2, Array(all[2...])), (all[0], 1, [all[1]]), (all[3], 2, []),
            (nil, 9, all),
        ] as [(StampPlace?, Int, [StampPlace])] {
            let page = try await desk.alerts(since: since, on: day, after: after, limit: limit)
            #expect(page.map(\.place) == expected)
        }
        let whole = try await desk.alerts(since: since, on: day)
        #expect(Set(whole.map(\.place)) == Set(all))
    }
}
