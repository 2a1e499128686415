import Registry
import StampFormat
import Testing

@Suite struct MonthsTests {
    @Test(
        "the same day of a later month, or that month's last",
        arguments: [
            ("2026-01-15", 1, "2026-02-15"), ("2026-12-31", 1, "2027-01-31"), ("2026-08-31", 6, "2027-02-28"),
            ("2027-08-31", 6, "2028-02-29"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"),
            ("2024-02-29", 36, "2027-02-28"), ("2026-05-31", 1, "2026-06-30"),
            ("2026-11-20", 0, "2026-11-20"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-01-31", -2, "2025-11-30"),
        ])
    func months(from: String, months: Int, to: String) throws {
        #expect(try Sample.day(from).adding(months: months) == Sample.day(to))
    }

    @Test func `months beyond the calendar give no day`() throws {
        #expect(try Sample.day("2199-12-31").adding(months: 1) == nil)
        #expect(try Sample.day("1900-01-01").adding(months: -1) == nil)
    }

    @Test(
        "provinces count the last of 36 months differently",
        arguments: [
            // Nghệ An: decided on 4/2/2020, void from 4/2/2023. Thanh Hóa: 23/12/2019, void from 24/12/2022.
            ("2020-02-04", 36, false, "2023-02-03"), ("2019-12-23", 36, true, "2022-12-23"),
            ("2019-12-24", 36, false, "2022-12-23"), ("2025-11-12", 36, false, "2028-11-11"),
        ])
    func lastDay(from: String, months: Int, inclusive: Bool, last: String) throws {
        #expect(
            try Sample.day(from).lastDay(ofMonths: months, lastDayInclusive: inclusive) == Sample.day(last))
    }

    @Test(
        "where the closing month has no such day, its last day is valid under both rules",
        arguments: [
            ("2024-02-29", 36, "2027-02-28"), ("2026-08-31", 6, "2027-02-28"),
            ("2027-08-31", 6, "2028-02-29"),
            ("2026-10-31", 1, "2026-11-30"),
        ])
    func shortMonth(from: String, months: Int, last: String) throws {
        for inclusive in [true, false] {
            #expect(
                try Sample.day(from).lastDay(ofMonths: months, lastDayInclusive: inclusive)
                    == Sample.day(last))
        }
    }

    @Test(
        "the waste allowance is rounded up to whole stamps",
        arguments: [
            (1, 2), (49, 50), (50, 51), (51, 53), (130, 133), (1200, 1224), (268_435_455, 273_804_165),
        ])
    func allowance(packs: Int, most: Int) throws {
        #expect(try Sample.regulation().mostStamps(forPacks: packs) == most)
    }
}
