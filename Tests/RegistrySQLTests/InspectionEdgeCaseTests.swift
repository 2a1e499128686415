import Registry
import StampFormat
import Testing

/// The edge cases of the specification that concern inspections, by their numbers there.
@Suite(.serialized) struct InspectionEdgeCaseTests {
    private static func place(_ office: TestOffice) async throws -> StampPlace {
        let number = try await office.issued(5).number
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 5, lot: nil, by: Sample.act(as: .producer))
        return try ScanContractTests.place(number, 1)
    }

    private static func toTell(_ place: StampPlace, _ office: TestOffice) async throws -> [String] {
        try await office.store.read { reader throws(RegistryError) in
            Agency.toTell(
                of: try reader.scans(of: place),
                grade: try reader.copyEvents(of: place.allotment).grade(of: place, on: nil)
            ).map(\.text)
        }
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 11: a stamp scanned in two provinces goes to both, once a person suspects it`(
        _ driver: StoreDriver
    ) async throws {
        let office = try await TestOffice(driver)
        let place = try await Self.place(office)
        try await ScanDesk(store: office.store).record(try ScanContractTests.farApart(place))
        #expect(try await Self.toTell(place, office).isEmpty)
        let inspector = try Sample.act("Sơn", as: .inspector)
        _ = try await AlertDesk(store: office.store).raise(place, to: .suspected, Paper(), by: inspector)
        #expect(try await Self.toTell(place, office) == ["market-control/01", "market-control/96"])
        var opening = CaseOpening(.alert)
        opening.stamp = place
        let desk = CaseDesk(store: office.store)
        _ = try await desk.open(opening, by: inspector)
        let far = Agency(.marketControl, of: Province(code: "96"))
        _ = try await desk.say(
            .transferred(far), in: .number(1), .none, Paper(document: "9/CV"), by: inspector)
        _ = try await desk.say(.accepted, in: .number(1), by: inspector)
        let inspection = try await CaseContractTests.inspection(office, 1)
        #expect(inspection.stage == .assigned && inspection.agency == far && inspection.opening.producer == 7)
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 12: goods sold after their use-by day give a ready case with shop and photo`(
        _ driver: StoreDriver
    ) async throws {
        let office = try await TestOffice(driver)
        let place = try await Self.place(office)
        let late = try Sample.act("Sơn", as: .inspector, on: "2027-11-15")
        func suggested(_ day: String) async throws -> String? {
            let day = try Sample.day(day)
            return try await office.store.read { reader throws(RegistryError) in
                try reader.suggestedReason(of: place, on: day)
            }
        }
        #expect(try await suggested("2027-11-14") == nil)
        let reason = try #require(try await suggested("2027-11-15"))
        #expect(reason == "past-use-by")
        var opening = CaseOpening(.scan)
        (opening.stamp, opening.place) = (place, "Cửa hàng 5, chợ Tam Đường")
        let desk = CaseDesk(store: office.store)
        _ = try await desk.open(opening, by: late)
        _ = try await desk.add(.file(CaseContractTests.jpeg), to: .number(1), by: late)
        _ = try await desk.say(
            .found(CaseContractTests.finding(reason, until: "2027-11-20")), in: .number(1), by: late)
        let inspection = try await CaseContractTests.inspection(office, 1)
        #expect(inspection.opening.product == (try Sample.number()) && inspection.stage == .findingsIssued)
        #expect(inspection.opening.place == "Cửa hàng 5, chợ Tam Đường")
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 22: scans of a picture in an online shop are asked about, tagged and not counted`(
        _ driver: StoreDriver
    ) async throws {
        let office = try await TestOffice(driver)
        let place = try await Self.place(office)
        try await ScanDesk(store: office.store).record(try ScanContractTests.farApart(place))
        let (alerts, reports) = (AlertDesk(store: office.store), ConsumerReportDesk(store: office.store))
        #expect(try await alerts.alerts(since: 0, on: Sample.day("2026-11-20")).count == 1)
        let report = ConsumerReport(
            place, at: try Sample.act().at, seen: .online, province: nil, text: "Ảnh đăng bán")
        let entries = try await office.ledgerCount()
        for _ in 0..<2 { #expect(try await reports.take(report) == nil) }
        #expect(try await office.ledgerCount() == entries)
        var opening = CaseOpening(.report)
        opening.stamp = place
        let inspector = try Sample.act("Sơn", as: .inspector)
        _ = try await CaseDesk(store: office.store).open(opening, by: inspector)
        #expect(try await reports.take(report) == 1)
        let kept = try await office.store.read { reader throws(RegistryError) in
            try reader.consumerReports(of: place)
        }
        #expect(kept == [report])
        try await alerts.explain(
            TechnicalCause(
                .listing, place.allotment, Sample.serials(1, 1), from: inspector.today, to: inspector.today),
            Paper(), by: inspector)
        #expect(try await alerts.alerts(since: 0, on: Sample.day("2026-11-20")).isEmpty)
        #expect(try await office.isWhole())
    }

    @Test("a flood of reports ends at its limit", arguments: StoreDriver.quick)
    func flood(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let place = try await Self.place(office)
        let desk = ConsumerReportDesk(store: office.store)
        let at = try Sample.act().at
        func report(_ text: String, at: Int64) -> ConsumerReport {
            ConsumerReport(place, at: at, seen: .inHand, province: nil, text: text)
        }
        for number in 1...ConsumerReport.mostADay {
            _ = try await desk.take(report("Nghi ngờ \(number)", at: at))
        }
        await #expect(throws: RegistryError.inspection(.tooMany("report", most: ConsumerReport.mostADay))) {
            try await desk.take(report("Thêm", at: at))
        }
        _ = try await desk.take(report("Hôm sau", at: at + 86_400_000))
        for text in ["", "  ", String(repeating: "a", count: 1001)] {
            await #expect(throws: RegistryError.inspection(.badText("text", most: 1000))) {
                try await desk.take(report(text, at: at))
            }
        }
    }
}
