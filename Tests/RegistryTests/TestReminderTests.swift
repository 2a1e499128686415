import Registry
import StampFormat
import Testing

/// Edge case 3 as far as rules go: reminders before the end, and a grace after it.
@Suite struct TestReminderTests {
    @Test(
        "reminders come 60, 30 and 7 days before the end",
        arguments: [
            ("2027-07-22", nil), ("2027-07-23", "within-60"), ("2027-08-21", "within-60"),
            ("2027-08-22", "within-30"), ("2027-09-13", "within-30"), ("2027-09-14", "within-7"),
            ("2027-09-21", "within-7"), ("2027-09-22", "expired"),
        ] as [(String, String?)])
    func steps(day: String, word: String?) throws {
        let report = try Sample.report(to: "2027-09-21")
        #expect(TestReminder(among: [report], on: try Sample.day(day))?.word == word)
    }

    @Test func `no report and a failed one are due at once`() throws {
        #expect(TestReminder(among: [], on: try Sample.today()) == .missing)
        #expect(TestReminder(among: [try Sample.report()], on: try Sample.day("2026-09-20")) == .missing)
        let failed = try Sample.report("KN-2", on: "2026-10-21", passed: false)
        #expect(TestReminder(among: [try Sample.report(), failed], on: try Sample.today()) == .failed)
    }

    @Test func `a grace moves the last day of the one report that has it`() throws {
        let report = try Sample.report(to: "2026-11-19")
        let grace = TestGrace(
            product: report.product, report: report.number, until: try Sample.day("2026-12-04"), reason: "chờ"
        )
        let other = TestGrace(
            product: report.product, report: "KN-9", until: try Sample.day("2027-12-04"), reason: "chờ")
        #expect(throws: RegistryError.testReportExpired(on: report.validTo)) {
            try CertificationGates.testReport(among: [report.with([other])], on: Sample.today())
        }
        let graced = report.with([other, grace])
        #expect(try CertificationGates.testReport(among: [graced], on: Sample.day("2026-12-04")) == graced)
        #expect(throws: RegistryError.testReportExpired(on: grace.until)) {
            try CertificationGates.testReport(among: [graced], on: Sample.day("2026-12-05"))
        }
        #expect(TestReminder(among: [graced], on: try Sample.today()) == .within(days: 30))
    }
}
