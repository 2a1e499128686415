import Registry
import StampFormat
import Testing

@Suite struct RangeClockTests {
    @Test(arguments: StoreDriver.quick)
    func `an act after midnight in Viet Nam is the next day's, whatever the clock's zone`(
        _ driver: StoreDriver
    ) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10, isSigned: true)
        // 2026-03-04T16:59:59Z and one second later: 23:59:59 and midnight in Viet Nam.
        for (serial, second) in [(1, 1_772_643_599), (2, 1_772_643_600)] as [(UInt32, Int)] {
            let act = Act(
                actor: "A", role: .producer, at: Int64(second) * 1000,
                today: try #require(Day(unixSeconds: Int64(second))))
            _ = try await office.ranges.activate(number, from: serial, to: serial, lot: nil, by: act)
        }
        #expect(try await office.verdict(1, of: number, on: "2026-03-04") == "valid")
        #expect(try await office.verdict(2, of: number, on: "2026-03-04") == "not-activated")
        #expect(try await office.verdict(2, of: number, on: "2026-03-05") == "valid")
    }

    @Test(
        "six months from 31 August end on the last of February",
        arguments: [("2026-08-31", "2027-02-28"), ("2027-08-31", "2028-02-29"), ("2026-08-30", "2027-02-28")])
    func august(issued: String, last: String) throws {
        let day = try RangeOffice<AnyStore>.day(issued)
        #expect(try day.adding(months: 6) == RangeOffice<AnyStore>.day(last))
    }

    @Test(arguments: StoreDriver.quick)
    func `unused stamps end on the day after six months, once, unless the office prolongs`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let (ends, stays) = (try await office.issued(10), try await office.issued(10))
        _ = try await office.ranges.activate(ends, from: 1, to: 3, lot: nil, by: office.act(.producer))
        try await office.ranges.extend(
            stays, until: RangeOffice<AnyStore>.day("2026-08-31"), Paper(document: "GH"),
            by: office.act(.approver))
        let (last, after) = (
            try office.act(.administrator, on: "2026-08-01"), try office.act(.administrator, on: "2026-08-02")
        )
        #expect(try await office.ranges.expireUnused(isDryRun: false, by: last).isEmpty)
        #expect(try await office.ranges.expireUnused(isDryRun: true, by: after).count == 1)
        let expired = try await office.ranges.expireUnused(isDryRun: false, by: after)
        #expect(expired.map(\.allotment) == [ends])
        #expect(try await office.states(ends) == ["1-3 activated", "4-10 unused-expired"])
        #expect(try await office.ranges.expireUnused(isDryRun: false, by: after).isEmpty)
        let producer = try office.act(.producer, on: "2026-08-31")
        _ = try await office.ranges.activate(stays, from: 1, to: 1, lot: nil, by: producer)
        let late = try office.act(.producer, on: "2026-09-01")
        await #expect(throws: RegistryError.stampsTooOld(since: producer.today)) {
            try await office.ranges.activate(stays, from: 2, to: 2, lot: nil, by: late)
        }
    }
}
