import Registry
import StampFormat
import Testing

@Suite struct ObstacleContractTests {
    private func obstacles(_ office: TestOffice, on day: String) async throws -> [RegistryError] {
        let (number, day) = (try Sample.number(), try Sample.day(day))
        return try await office.store.read { reader throws(RegistryError) in
            try reader.obstacles(to: number, today: day)
        }
    }

    @Test(arguments: StoreDriver.allCases)
    func `a product whose papers are in order has nothing in its way`(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        #expect(try await obstacles(office, on: "2026-11-20").isEmpty)
    }

    @Test(arguments: StoreDriver.allCases)
    func `everything in the way is told at once, flags first`(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let flag = try await FlagDesk(store: office.store).set(
            .suspended, on: .product(try Sample.number()), .quality, Paper(document: "1/BB"),
            by: Sample.act("Cán bộ 2", as: .approver))
        let codes = try await obstacles(office, on: "2035-01-01").map(\.code)
        #expect(codes == ["flagged", "certificate-expired", "test-report-expired"])
        #expect(
            try await obstacles(office, on: "2026-11-20") == [.flagged(.suspended, number: flag)])
    }

    @Test(arguments: StoreDriver.allCases)
    func `a quota that is used up stands in the way until the next year`(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.adopt { $0.yearlyQuota = 8 }
        _ = try await office.request(7)
        #expect(try await obstacles(office, on: "2026-11-20").isEmpty)
        _ = try await office.request(1)
        #expect(try await obstacles(office, on: "2026-11-20") == [.quotaExceeded(left: 0)])
    }

    @Test(arguments: StoreDriver.allCases)
    func `regulations are listed with the first one first`(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        var later = Regulation.initial(from: try Sample.day("2027-01-01"))
        later.undoHours = 48
        try await OfficeDesk(store: office.store).adopt(later, by: Sample.act(as: .administrator))
        let all = try await office.store.read { reader throws(RegistryError) in try reader.regulations() }
        #expect(all == [Regulation.initial(from: try Sample.day("2026-01-01")), later])
    }
}
