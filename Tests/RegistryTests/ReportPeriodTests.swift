import Registry
import StampFormat
import Testing

@Suite struct ReportPeriodTests {
    @Test(
        "months and years have their own days",
        arguments: [
            ("2026-11", "2026-11-01", "2026-11-30"), ("2026-12", "2026-12-01", "2026-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"), ("2026-02", "2026-02-01", "2026-02-28"),
            ("2026", "2026-01-01", "2026-12-31"),
        ])
    func days(_ text: String, _ first: String, _ last: String) throws {
        let period = try #require(ReportPeriod(text))
        #expect((period.first.iso, period.last.iso, period.text) == (first, last, text))
        #expect(period.contains(period.first) && period.contains(period.last))
        #expect(!period.contains(try #require(period.last.adding(days: 1))))
        #expect(!period.contains(try #require(period.first.adding(days: -1))))
    }

    @Test(
        "anything else is no period",
        arguments: [
            "", "2026-", "2026-1", "2026-13", "2026-00", "2019-12", "26-11", "2026-11-01", "2026/11",
            "+026-11", "２０２６", "2026-+1", "20261",
        ])
    func refused(_ text: String) {
        #expect(ReportPeriod(text) == nil)
    }
}
