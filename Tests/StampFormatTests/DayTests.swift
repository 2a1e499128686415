import StampFormat
import Testing

@Suite struct DayTests {
    @Test func `every day from 1900 to 2199 survives the calendar, ISO and the clock`() throws {
        var number = Day.bounds.lowerBound
        for year in 1900...2199 {
            for month in 1...12 {
                for date in 1...Day.length(ofMonth: month, year: year) {
                    let day = try #require(Day(year: year, month: month, day: date))
                    guard day.number == number, day.civil == (year, month, date), Day(iso: day.iso) == day,
                        Day(number: number) == day, Day(unixSeconds: day.unixSeconds) == day
                    else { throw Stray(day: day) }
                    number += 1
                }
            }
        }
        #expect(number == Day.bounds.upperBound + 1)
    }

    private struct Stray: Error { let day: Day }

    @Test(
        "a day is written as ISO and as Vietnamese labels print it",
        arguments: [
            (0, "2020-01-01", "01/01/2020"), (59, "2020-02-29", "29/02/2020"),
            (-1, "2019-12-31", "31/12/2019"),
            (16_383, "2064-11-08", "08/11/2064"), (-43_829, "1900-01-01", "01/01/1900"),
            (65_743, "2199-12-31", "31/12/2199"),
        ])
    func text(number: Int, iso: String, label: String) throws {
        let day = try #require(Day(number: number))
        #expect(day.iso == iso)
        #expect(day.dayMonthYear == label)
        #expect(Day(iso: iso) == day)
    }

    @Test(
        "29 February exists in leap years only",
        arguments: [
            (1900, false), (2000, true), (2019, false), (2020, true), (2024, true), (2100, false),
            (2196, true),
        ])
    func leapDay(year: Int, exists: Bool) {
        #expect((Day(year: year, month: 2, day: 29) != nil) == exists)
        #expect(Day(year: year, month: 2, day: 30) == nil)
    }

    @Test(
        "a text that is no day is refused",
        arguments: [
            "", "2020", "2020-1-01", "2020-01-1", "20200101", "2020/01/01", "01-01-2020", "2020-00-01",
            "2020-13-01",
            "2020-01-00", "2020-01-32", "2020-04-31", "2021-02-29", "1899-12-31", "2200-01-01", "2020-01-01 ",
            " 2020-01-01", "2020-01-0１", "-020-01-01", "+020-01-01", "2020-01-01\0", "2020-01-1\u{0301}",
        ])
    func noDay(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(
        "a date outside the calendar is refused",
        arguments: [
            (2020, 0, 1), (2020, 13, 1), (2020, 1, 0), (2020, 1, -1), (2020, 6, 31), (1899, 12, 31),
            (2200, 1, 1),
            (Int.max, 1, 1), (2020, Int.min, 1), (2020, 1, Int.max),
        ])
    func noDate(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `a day starts at midnight in Viet Nam, 17 o'clock UTC`() throws {
        let newYear = try #require(Day(iso: "2027-01-01"))
        let eve = try #require(Day(iso: "2026-12-31"))
        #expect(newYear.unixSeconds == 1_798_736_400)
        #expect(Day(unixSeconds: 1_798_736_400) == newYear)
        #expect(Day(unixSeconds: 1_798_736_399) == eve)
        #expect(Day(unixSeconds: 1_798_736_400 + 86_399) == newYear)
        #expect(Day(unixSeconds: 1_798_736_400 + 86_400) == newYear.adding(days: 1))
    }

    @Test func `instants before 1970 fall on their day too`() throws {
        #expect(Day(unixSeconds: 0)?.iso == "1970-01-01")
        #expect(Day(unixSeconds: -7 * 3600)?.iso == "1970-01-01")
        #expect(Day(unixSeconds: -7 * 3600 - 1)?.iso == "1969-12-31")
        #expect(Day(unixSeconds: -7 * 3600 - 86_400)?.iso == "1969-12-31")
    }

    @Test("an instant outside the calendar has no day", arguments: [Int64.min, -1 << 40, 1 << 40, Int64.max])
    func noInstant(_ seconds: Int64) {
        #expect(Day(unixSeconds: seconds) == nil)
    }

    @Test func `adding days ends at the bounds`() throws {
        let last = try #require(Day(number: Day.bounds.upperBound))
        let first = try #require(Day(number: Day.bounds.lowerBound))
        #expect(last.adding(days: 1) == nil)
        #expect(first.adding(days: -1) == nil)
        #expect(first.adding(days: Day.bounds.count - 1) == last)
        #expect(last.adding(days: .max) == nil)
        #expect(first.adding(days: .min) == nil)
    }

    @Test func `a number outside the bounds is no day`() {
        #expect(Day(number: Day.bounds.lowerBound - 1) == nil)
        #expect(Day(number: Day.bounds.upperBound + 1) == nil)
    }
}
