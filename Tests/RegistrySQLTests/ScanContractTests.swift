import Registry
import StampFormat
import Testing

@Suite struct ScanContractTests {
    static func place(_ number: AllotmentNumber, _ serial: UInt32) throws -> StampPlace {
        StampPlace(number, try #require(Serial(number: serial)))
    }

    /// Two scans of one stamp at both ends of the country within an hour, the second 0 or more days ago.
    static func farApart(_ place: StampPlace, daysAgo: Int64 = 0) throws -> [Scan] {
        let at = try Sample.act().at - daysAgo * 86_400_000
        return [(at - 3_600_000, "01", UInt8(1)), (at, "96", 2)].map { time, code, client in
            Scan(
                place, at: time, verdict: "valid", state: .activated, province: Province(code: code),
                client: [UInt8](repeating: client, count: Scan.clientByteCount))
        }
    }

    @Test("scans are kept as they came, once each", arguments: StoreDriver.allCases)
    func record(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let desk = ScanDesk(store: office.store)
        let (one, other) = (try Self.place(number, 1), try Self.place(number, 130))
        let entries = try await office.ledgerCount()
        try await desk.record(try Self.farApart(one).reversed() + Self.farApart(other))
        try await desk.record(try Self.farApart(one))
        let (first, places, rest) = try await office.store.read { reader throws(RegistryError) in
            (
                try reader.scans(of: one), try reader.scannedPlaces(since: 0, after: nil, limit: 10),
                try reader.scannedPlaces(since: 0, after: one, limit: 10)
            )
        }
        #expect(try first == Self.farApart(one))
        #expect(places == [one, other])
        #expect(rest == [other])
        // A scan changes nothing that a verdict could be.
        #expect(try await office.ledgerCount() == entries)
        #expect(try await office.isWhole())
    }

    @Test(
        "an alert goes through its grades, verdicts follow, and a closed one is settled",
        arguments: StoreDriver.allCases)
    func grades(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let (head, inspector) = (
            try Sample.act("Cán bộ 2", as: .approver), try Sample.act("Kiểm tra", as: .inspector)
        )
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 10, lot: nil, by: Sample.act(as: .producer))
        let place = try Self.place(number, 3)
        try await ScanDesk(store: office.store).record(try Self.farApart(place))
        let desk = AlertDesk(store: office.store)
        let alert = try #require(try await desk.alerts(since: 0, on: Sample.day("2026-11-20")).first)
        #expect(alert.place == place && alert.grade == .questioned)
        #expect(alert.score.findings.map(\.word) == ["impossible-travel"])
        #expect(try await Self.verdict(office, 3, number) == .valid(stars: 3))

        await #expect(throws: RegistryError.documentRequired) {
            try await desk.raise(place, to: .established, Paper(), by: head)
        }
        await #expect(throws: RegistryError.alert(.wrongGrade(present: nil))) {
            try await desk.raise(place, to: .established, Paper(document: "91/QĐ"), by: head)
        }
        _ = try await desk.raise(place, to: .suspected, Paper(note: "Đã loại trừ"), by: inspector)
        #expect(try await Self.verdict(office, 3, number) == .copySuspected)
        #expect(try await Self.verdict(office, 4, number) == .valid(stars: 3))
        await #expect(
            throws: RegistryError.rights(.notAllowed(.alertRaised, .inspector, allowed: [.approver]))
        ) {
            try await desk.raise(place, to: .established, Paper(document: "91/QĐ"), by: inspector)
        }
        _ = try await desk.raise(place, to: .established, Paper(document: "91/QĐ"), by: head)
        await #expect(
            throws: RegistryError.rights(.notAllowed(.alertClosed, .inspector, allowed: [.approver]))
        ) {
            try await desk.close(place, .notCopied, Paper(), by: inspector)
        }
        _ = try await desk.close(place, .settled, Paper(document: "BB-9"), by: head)
        #expect(try await Self.verdict(office, 3, number) == .valid(stars: 3))
        #expect(try await desk.alerts(since: 0, on: Sample.day("2026-11-20")).isEmpty)
        await #expect(throws: RegistryError.alert(.nothingKnown)) {
            try await desk.close(place, .settled, Paper(), by: head)
        }
        #expect(try await office.isWhole())
    }

    @Test("the regulation says from how many points on a stamp is listed", arguments: StoreDriver.quick)
    func mark(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let place = try Self.place(try await office.issued(5).number, 3)
        try await ScanDesk(store: office.store).record(try Self.farApart(place))
        let desk = AlertDesk(store: office.store)
        for (mark, count) in [(60, 1), (61, 0)] {
            try await office.adopt { $0.alertMark = mark }
            #expect(try await desk.alerts(since: 0, on: Sample.day("2026-11-20")).count == count)
        }
        await #expect(throws: RegistryError.regulationOutOfRange(field: "alert_mark", allowed: 1...200)) {
            try await office.adopt { $0.alertMark = 0 }
        }
        await #expect(throws: RegistryError.alert(.nothingKnown)) {
            try await desk.close(place, .notCopied, Paper(), by: Sample.act("Minh", as: .approver))
        }
    }

    @Test("a cause is kept and explains; windows that cannot be are refused", arguments: StoreDriver.allCases)
    func causes(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let place = try Self.place(number, 3)
        try await ScanDesk(store: office.store).record(try Self.farApart(place))
        let desk = AlertDesk(store: office.store)
        let (day, next) = (try Sample.day("2026-11-20"), try Sample.day("2026-11-21"))
        let year = try #require(day.adding(days: 367))
        let all = try Sample.serials(1, 130)
        for (first, last) in [(next, day), (day, year)] {
            await #expect(throws: RegistryError.alert(.badWindow(first: first, last: last))) {
                try await desk.explain(
                    TechnicalCause(.fair, number, all, from: first, to: last), Paper(), by: Sample.act())
            }
        }
        await #expect(throws: RegistryError.serialsOutOfRange(last: 130)) {
            try await desk.explain(
                TechnicalCause(.fair, number, Sample.serials(1, 131), from: day, to: day), Paper(),
                by: Sample.act())
        }
        let cause = TechnicalCause(.fair, number, all, in: Province(code: "96"), from: day, to: next)
        try await desk.explain(cause, Paper(document: "TB-3"), by: Sample.act())
        #expect(try await desk.alerts(since: 0, on: Sample.day("2026-11-20")).isEmpty)
        let kept = try await office.store.read { reader throws(RegistryError) in
            try reader.technicalCauses(of: number)
        }
        #expect(kept == [cause])
    }

    @Test(
        "what the regulation keeps no longer goes, with its entry, and nothing else does",
        arguments: StoreDriver.allCases)
    func prune(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let (old, new) = (try Self.place(number, 1), try Self.place(number, 2))
        let desk = ScanDesk(store: office.store)
        try await office.adopt { $0.scanDays = 30 }
        try await desk.record(try Self.farApart(old, daysAgo: 32) + Self.farApart(new, daysAgo: 28))
        let file = RawStore(office.scratch, driver)
        #expect(file.refuses("DELETE FROM scan"))
        #expect(file.refuses("UPDATE scan SET verdict = 'valid'"))
        let act = try Sample.act("Quản trị", as: .administrator)
        let before = try await office.ledgerCount()
        #expect(try await desk.prune(isDryRun: true, by: act).removed == 2)
        #expect(try await office.ledgerCount() == before)
        let (kept, removed) = try await desk.prune(isDryRun: false, by: act)
        #expect(try kept == Sample.day("2026-10-21"))
        #expect(removed == 2)
        #expect(try await office.ledgerCount() == before + 1)
        #expect(try await desk.prune(isDryRun: false, by: act).removed == 0)
        #expect(try file.count("SELECT COUNT(*) FROM scan WHERE serial = 2") == 2)
        #expect(try file.count("SELECT COUNT(*) FROM scan") == 2)
        #expect(file.refuses("DELETE FROM scan WHERE serial = 2"))
        #expect(try await office.isWhole())
    }

    @Test(
        "what people said of a copy stays as they said it",
        arguments: [
            "UPDATE copy_event SET grade = 3", "DELETE FROM copy_event",
            "UPDATE copy_event SET outcome = 'settled'",
            "INSERT INTO copy_event (entry, valid_from, recorded_on, at, allotment, serial) VALUES (2, 1, 1, 1, 1, 1)",
        ], StoreDriver.allCases)
    func final(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let place = try Self.place(try await office.issued(5).number, 3)
        _ = try await AlertDesk(store: office.store).raise(
            place, to: .suspected, Paper(), by: Sample.act("Cán bộ 2", as: .approver))
        #expect(RawStore(office.scratch, driver).refuses(sql))
    }

    private static func verdict(
        _ office: TestOffice, _ serial: UInt32, _ number: AllotmentNumber
    ) async throws -> Verdict {
        let stamp = try await office.stamp(serial, of: number)
        let standing = try await office.store.read { reader throws(RegistryError) in
            try StandingReader(reader).standing(of: stamp.fields.serial, in: number)
        }
        return Verdict(on: stamp, standing: standing, day: try Sample.day("2026-11-20"))
    }
}

extension TestOffice {
    /// Every act about scans and copies.
    func actOnScans() async throws {
        let number = try await issued(5).number
        let place = try ScanContractTests.place(number, 2)
        let head = try Sample.act("Cán bộ 2", as: .approver)
        try await ScanDesk(store: store).record(try ScanContractTests.farApart(place, daysAgo: 500))
        let (desk, day) = (AlertDesk(store: store), try Sample.day("2026-11-20"))
        _ = try await desk.raise(place, to: .suspected, Paper(), by: head)
        _ = try await desk.close(place, .notCopied, Paper(document: "BB-1"), by: head)
        try await desk.explain(
            TechnicalCause(.demo, number, Sample.serials(1, 5), from: day, to: day), Paper(), by: Sample.act()
        )
        _ = try await ScanDesk(store: store).prune(
            isDryRun: false, by: Sample.act("Quản trị", as: .administrator))
    }
}
