import Registry
import StampFormat
import Testing

@Suite(.serialized) struct ReportPruningTests {
    private static func report(_ number: AllotmentNumber, _ serial: UInt32, on day: String) throws
        -> ConsumerReport
    {
        ConsumerReport(
            try ScanContractTests.place(number, serial), at: try Sample.day(day).unixSeconds * 1000,
            seen: .inHand, province: nil, text: "Chị Lan ở sạp 12 bán")
    }

    @Test(
        "reports go after the regulation's days with their entry, those of open cases apart",
        arguments: StoreDriver.allCases)
    func prune(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(10).number
        let desk = ConsumerReportDesk(store: office.store)
        try await office.adopt { $0.reportDays = 30 }
        // The first day that stays is 2026-10-21.
        for (serial, day) in [
            (1, "2026-10-20"), (1, "2026-11-01"), (2, "2026-10-21"), (3, "2026-10-20"),
        ] as [(UInt32, String)] {
            _ = try await desk.take(try Self.report(number, serial, on: day))
        }
        var opening = CaseOpening(.report)
        opening.stamp = try ScanContractTests.place(number, 3)
        let inspector = try Sample.act("Sơn", as: .inspector)
        let inspection = try await CaseDesk(store: office.store).open(opening, by: inspector).inspection
        let file = RawStore(office.scratch, driver)
        #expect(file.refuses("DELETE FROM consumer_report"))
        #expect(file.refuses("UPDATE consumer_report SET text = 'x'"))
        let (act, before) = (try Sample.act("Quản trị", as: .administrator), try await office.ledgerCount())
        #expect(try await desk.prune(isDryRun: true, by: act).removed == 1)
        #expect(try await office.ledgerCount() == before)
        let (kept, removed) = try await desk.prune(isDryRun: false, by: act)
        #expect(try kept == Sample.day("2026-10-21"))
        #expect(removed == 1)
        #expect(try await office.ledgerCount() == before + 1)
        #expect(try file.count("SELECT COUNT(*) FROM consumer_report") == 3)
        #expect(try file.count("SELECT COUNT(*) FROM consumer_report WHERE serial = 3") == 1)
        #expect(file.refuses("DELETE FROM consumer_report WHERE serial = 2"))
        #expect(file.refuses("DELETE FROM report_pruning"))
        // Once the case is closed its reports are as old as they are.
        _ = try await CaseDesk(store: office.store).say(
            .closed(.noViolation), in: .number(inspection), by: inspector)
        #expect(try await desk.prune(isDryRun: false, by: act).removed == 1)
        #expect(try await desk.prune(isDryRun: false, by: act).removed == 0)
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.consumerReportsPruned, .clerk, allowed: [.administrator, .approver]))
        ) {
            _ = try await desk.take(try Self.report(number, 4, on: "2026-01-01"))
            _ = try await desk.prune(isDryRun: false, by: Sample.act())
        }
        #expect(try await office.isWhole())
    }
}
