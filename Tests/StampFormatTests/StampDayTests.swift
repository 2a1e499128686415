import StampFormat
import Testing

@Suite struct StampDayTests {
    @Test func `every number of 14 bits is a day and comes back`() throws {
        for number in 0...StampDay.last {
            let day = try #require(StampDay(number: number))
            #expect(StampDay(day.day) == day)
        }
        #expect(StampDay(number: StampDay.last + 1) == nil)
    }

    @Test func `days order as the calendar does`() throws {
        #expect(try #require(StampDay(number: 59)) < #require(StampDay(number: 60)))
        #expect(try #require(Day(iso: "2019-12-31")) < #require(Day(iso: "2020-01-01")))
    }

    @Test(
        "a stamp holds days from 2020-01-01 to 2064-11-08",
        arguments: [
            ("2019-12-31", nil), ("2020-01-01", 0), ("2064-11-08", 16_383), ("2064-11-09", nil),
            ("1900-01-01", nil),
        ] as [(String, UInt16?)])
    func bounds(iso: String, number: UInt16?) throws {
        #expect(StampDay(try #require(Day(iso: iso)))?.number == number)
    }
}
