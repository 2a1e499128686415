import Registry
import SnapshotSealing
import StampFormat
import StampSigning
import StampSnapshot
import Testing

/// When what a snapshot tells is old: the regulation's word, from the day on which it holds.
@Suite(.serialized) struct AgeRuleTests {
    @Test("a snapshot carries the limits in force on its day", arguments: StoreDriver.allCases)
    func limits(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let sample = try SnapshotSample(key: Sample.key(), window: Sample.window())
        let act = try Sample.act(as: .administrator)
        var limits = try sample.taken(try await sample.make(in: office.store, by: act).bytes).state.office
            .limits
        #expect([limits.keys.amber, limits.keys.red] == [720, 1440])
        #expect([limits.status.amber, limits.status.red] == [24, 72])
        #expect([limits.products.amber, limits.products.red] == [168, 720])
        try await office.adopt {
            $0.ages.keys = AgeHours(amber: 1, red: 1)
            $0.ages.status = AgeHours(amber: 2, red: 3)
            $0.ages.products = AgeHours(amber: 4, red: AgeHours.longest)
        }
        limits = try sample.taken(try await sample.make(in: office.store, by: act).bytes).state.office.limits
        #expect([limits.keys.amber, limits.keys.red] == [1, 1])
        #expect([limits.status.amber, limits.status.red] == [2, 3])
        #expect([limits.products.amber, limits.products.red] == [4, 87_600])
        #expect(try await office.isWhole())
    }

    @Test(
        "hours that no device could obey are refused with their bounds, by the desk and by the schema",
        arguments: StoreDriver.schemas)
    func bounds(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let longest = AgeHours.longest
        for (change, field, allowed) in [
            ({ $0.keys.amber = 0 }, "keys_amber_hours", 1...longest),
            ({ $0.keys.amber = longest + 1 }, "keys_amber_hours", 1...longest),
            ({ $0.keys.red = 719 }, "keys_red_hours", 720...longest),
            ({ $0.status.red = 23 }, "status_red_hours", 24...longest),
            ({ $0.status.red = longest + 1 }, "status_red_hours", 24...longest),
            (
                { $0.products = AgeHours(amber: longest, red: longest - 1) }, "products_red_hours",
                longest...longest
            ),
            ({ $0.products.amber = Int.min }, "products_amber_hours", 1...longest),
        ] as [((inout AgeRule) -> Void, String, ClosedRange<Int>)] {
            await #expect(throws: RegistryError.regulationOutOfRange(field: field, allowed: allowed)) {
                try await office.adopt { change(&$0.ages) }
            }
        }
        for days in [29, 1831] {
            await #expect(
                throws: RegistryError.regulationOutOfRange(field: "report_days", allowed: 30...1830)
            ) {
                try await office.adopt { $0.reportDays = days }
            }
        }
        let raw = RawStore(office.scratch, driver)
        for sql in [
            "UPDATE regulation SET keys_amber_hours = 0", "UPDATE regulation SET status_red_hours = 23",
            "UPDATE regulation SET products_red_hours = 87601", "UPDATE regulation SET report_days = 29",
        ] { #expect(raw.refuses(sql), "\(sql)") }
    }
}
