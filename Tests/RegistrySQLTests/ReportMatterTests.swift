import Registry
import StampFormat
import Testing

@Suite(.serialized) struct ReportMatterTests {
    private static func take(
        _ office: TestOffice, _ place: StampPlace, on day: String, _ text: String = "Tem mờ"
    ) async throws {
        _ = try await ConsumerReportDesk(store: office.store).take(
            ConsumerReport(
                place, at: try Sample.day(day).unixSeconds * 1000, seen: .inHand, province: nil, text: text))
    }

    private static func waiting(_ office: TestOffice) async throws -> [StampPlace] {
        try await office.store.read { reader throws(RegistryError) in
            try reader.reportMatters().filter(\.isWaiting).map(\.place)
        }
    }

    @Test(
        "a report waits until a person ends it with a reason, and later ones wait anew",
        arguments: StoreDriver.allCases)
    func closed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(10).number
        let (one, two) = (try ScanContractTests.place(number, 1), try ScanContractTests.place(number, 2))
        try await Self.take(office, one, on: "2026-11-18")
        try await Self.take(office, two, on: "2026-11-19")
        #expect(try await Self.waiting(office) == [two, one])
        let (desk, clerk) = (ConsumerReportDesk(store: office.store), try Sample.act())
        await #expect(throws: RegistryError.inspection(.badText("note", most: 1000))) {
            try await desk.close(one, .explained, Paper(), by: clerk)
        }
        let paper = Paper(note: "Ảnh chụp ở hội chợ")
        await #expect(throws: RegistryError.inspection(.noReport)) {
            try await desk.close(ScanContractTests.place(number, 3), .explained, paper, by: clerk)
        }
        await #expect(throws: RegistryError.self) {
            try await desk.close(one, .explained, paper, by: Sample.act("Hoa", as: .producer))
        }
        let entries = try await office.ledgerCount()
        try await desk.close(one, .explained, paper, by: clerk)
        #expect(try await office.ledgerCount() == entries + 1)
        #expect(try await Self.waiting(office) == [two])
        await #expect(throws: RegistryError.inspection(.noReport)) {
            try await desk.close(one, .explained, paper, by: clerk)
        }
        try await Self.take(office, one, on: "2026-12-01", "Lại mờ")
        #expect(try await Self.waiting(office) == [one, two])
        let file = RawStore(office.scratch, driver)
        #expect(file.refuses("DELETE FROM report_closing"))
        #expect(file.refuses("UPDATE report_closing SET outcome = 'answered'"))
        #expect(try await office.isWhole())
    }

    @Test("an open case has its stamp's reports, and ends them with itself", arguments: StoreDriver.allCases)
    func cased(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(10).number
        let place = try ScanContractTests.place(number, 3)
        try await Self.take(office, place, on: "2026-11-18")
        var opening = CaseOpening(.report)
        opening.stamp = place
        let inspector = try Sample.act("Sơn", as: .inspector)
        let cases = CaseDesk(store: office.store)
        let inspection = try await cases.open(opening, by: inspector).inspection
        #expect(try await Self.waiting(office).isEmpty)
        await #expect(throws: RegistryError.inspection(.caseExists(inspection))) {
            try await ConsumerReportDesk(store: office.store).close(
                place, .explained, Paper(note: "x"), by: inspector)
        }
        _ = try await cases.say(.closed(.noViolation), in: .number(inspection), by: inspector)
        #expect(try await Self.waiting(office).isEmpty)
        try await Self.take(office, place, on: "2026-12-01", "Lại mờ")
        #expect(try await Self.waiting(office) == [place])
    }
}
