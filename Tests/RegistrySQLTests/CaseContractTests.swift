import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct CaseContractTests {
    static let jpeg = EvidenceFile(kind: .jpeg, hash: [UInt8](repeating: 9, count: 32), byteCount: 2_000_000)

    static func finding(_ reason: String = "label-quantity", until day: String = "2026-12-28") throws
        -> Finding
    {
        Finding(
            criterion: "Nhãn ghi 500gr", reason: reason, legalBasis: "43/2017/NĐ-CP", severity: .minor,
            deadline: try Sample.day(day))
    }

    static func key(_ suffix: String) throws -> ItemKey { try #require(ItemKey("may-kiem-tra-01-\(suffix)")) }

    static func opening(product: UInt32 = 10) throws -> CaseOpening {
        var opening = CaseOpening(.hand)
        opening.product = try Sample.number(product)
        opening.place = "  Sạp 12   chợ Bình Lư "
        return opening
    }

    static func inspection(_ office: TestOffice, _ number: Int) async throws -> InspectionCase {
        try await office.store.read { reader throws(RegistryError) in
            try reader.existingCase(.number(number))
        }
    }

    @Test(
        "a case is carried from its opening to its end, each act with its entry",
        arguments: StoreDriver.allCases)
    func story(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = CaseDesk(store: office.store)
        let (inspector, producer) = (
            try Sample.act("Sơn", as: .inspector), try Sample.act("Hoa", as: .producer)
        )
        let entries = try await office.ledgerCount()
        let receipt = try await desk.open(Self.opening(), by: inspector)
        #expect(receipt.inspection == 1 && receipt.number == entries + 1 && !receipt.isRepeated)
        let this = CaseReference.number(1)
        let paper = Paper(document: "12/BB", note: "Có mặt chủ sạp")
        let words: [(CaseWord, Paper, Act, CaseStage)] = [
            (.assigned(Agency(.marketControl), officer: "Trần Sơn"), Paper(), inspector, .assigned),
            (.visited, paper, inspector, .onSite),
            (.found(try Self.finding()), Paper(), inspector, .findingsIssued),
            (.found(try Self.finding("no-periodic-test")), Paper(), inspector, .findingsIssued),
            (.remedied([2]), Paper(note: "Có phiếu mới"), producer, .findingsIssued),
            (.remedied([]), Paper(), producer, .remediationSubmitted),
            (.rejected([1]), Paper(), inspector, .findingsIssued),
            (.remedied([1]), Paper(), producer, .remediationSubmitted),
            (.verified([]), paper, inspector, .verified),
            (.closed(.remedied), Paper(), inspector, .closed),
            (.reopened, Paper(), try Sample.act("Minh", as: .approver), .verified),
        ]
        for (word, paper, act, stage) in words {
            _ = try await desk.say(word, in: this, .none, paper, by: act)
            #expect(try await Self.inspection(office, 1).stage == stage, "\(word)")
        }
        let found = try await Self.inspection(office, 1)
        #expect(found.opening.producer == 7 && found.opening.place == "Sạp 12 chợ Bình Lư")
        #expect(found.findings.map(\.status) == [.verified, .verified] && found.officer == "Trần Sơn")
        #expect(found.events.map(\.word.act) == words.map(\.0.act))
        #expect(try await office.store.read { reader throws(RegistryError) in try reader.cases() } == [found])
        let ledger = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: entries + 1, limit: 50)
        }
        #expect(ledger.count == words.count + 1)
        // Names and free text stay behind the commitment.
        for secret in ["Trần Sơn", "Sạp 12", "Nhãn ghi", "Có mặt", "Hoa"] {
            #expect(ledger.allSatisfy { !$0.body.contains(secret) }, "\(secret)")
            #expect(ledger.contains { $0.privateBody?.contains(secret) == true }, "\(secret)")
        }
        #expect(try await office.isWhole())
    }

    @Test(
        "what a device sends again is done once, and nothing is overwritten", arguments: StoreDriver.allCases)
    func keys(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(5).number
        let desk = CaseDesk(store: office.store)
        let inspector = try Sample.act("Sơn", as: .inspector)
        let opened = FieldMark(key: try Self.key("mo"), deviceAt: 1_700_000_000_000)
        let first = try await desk.open(Self.opening(), opened, by: inspector)
        let this = CaseReference.key(try Self.key("mo"))
        let found = FieldMark(key: try Self.key("ton-tai"), deviceAt: 4_000_000_000_000)
        let finding = try await desk.say(.found(Self.finding()), in: this, found, by: inspector)
        #expect(finding.item == 1)
        let scanned = EvidenceMatter.stamp(try ScanContractTests.place(number, 2))
        let seen = FieldMark(key: try Self.key("tem"), deviceAt: 1)
        let evidence = try await desk.add(scanned, to: this, seen, by: inspector)
        let entries = try await office.ledgerCount()
        // Another process, later: the same receipts, whatever the server's clock.
        let late = Act(
            actor: "Sơn", role: .inspector, at: inspector.at + 5, today: try Sample.day("2026-11-21"))
        let again = CaseDesk(store: try await office.elsewhere())
        for (receipt, known) in [
            (try await again.open(Self.opening(), opened, by: late), first),
            (try await again.say(.found(Self.finding()), in: this, found, by: late), finding),
            (try await again.add(scanned, to: this, seen, by: late), evidence),
        ] {
            #expect(receipt.isRepeated && receipt.number == known.number && receipt.item == known.item)
        }
        #expect(try await office.ledgerCount() == entries)
        await #expect(throws: RegistryError.inspection(.keyReused(try Self.key("ton-tai").text))) {
            try await again.say(.found(Self.finding("environment")), in: this, found, by: late)
        }
        await #expect(throws: RegistryError.inspection(.keyReused(try Self.key("mo").text))) {
            try await again.open(Self.opening(), FieldMark(key: try Self.key("mo"), deviceAt: 2), by: late)
        }
        let (items, events) = try await office.store.read { reader throws(RegistryError) in
            (try reader.evidence(of: 1), try reader.existingCase(.number(1)).events)
        }
        // A device's clock may be a year behind or ahead: both times are kept, the server's orders.
        #expect(items.map(\.deviceAt) == [1] && items.map(\.record.at) == [inspector.at])
        #expect(events.map(\.deviceAt) == [4_000_000_000_000])
        #expect(try await office.isWhole())
    }

    @Test("what cannot be is refused and leaves nothing", arguments: StoreDriver.allCases)
    func refusals(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(5).number
        let desk = CaseDesk(store: office.store)
        let inspector = try Sample.act("Sơn", as: .inspector)
        var scan = CaseOpening(.scan)
        await #expect(throws: RegistryError.inspection(.nothingToInspect(.scan))) {
            try await desk.open(scan, by: inspector)
        }
        await #expect(throws: RegistryError.inspection(.nothingToInspect(.hand))) {
            try await desk.open(CaseOpening(.hand), by: inspector)
        }
        scan.stamp = try ScanContractTests.place(number, 3)
        _ = try await desk.open(scan, by: inspector)
        await #expect(throws: RegistryError.inspection(.caseExists(1))) {
            try await desk.open(scan, by: inspector)
        }
        var other = CaseOpening(.alert)
        other.stamp = try ScanContractTests.place(number, 4)
        await #expect(throws: RegistryError.alert(.nothingKnown)) {
            try await desk.open(other, by: inspector)
        }
        var reported = CaseOpening(.report)
        reported.stamp = other.stamp
        await #expect(throws: RegistryError.inspection(.noReport)) {
            try await desk.open(reported, by: inspector)
        }
        let count = try await office.ledgerCount()
        await #expect(throws: RegistryError.inspection(.unknownCase("9"))) {
            try await desk.say(.visited, in: .number(9), .none, Paper(document: "1"), by: inspector)
        }
        let open = try await office.store.read { reader throws(RegistryError) in try reader.findingReasons() }
        await #expect(throws: RegistryError.inspection(.unknownReason("none", open: open.map(\.code)))) {
            try await desk.say(.found(Self.finding("none")), in: .number(1), by: inspector)
        }
        let (first, last) = (inspector.today, try #require(inspector.today.adding(days: 366)))
        for day in ["2026-11-19", "2027-11-22"] {
            await #expect(throws: RegistryError.inspection(.badDeadline(first: first, last: last))) {
                try await desk.say(
                    .found(Self.finding(until: day)), in: .number(1), by: inspector)
            }
        }
        await #expect(
            throws: RegistryError.rights(.notAllowed(.caseFound, .clerk, allowed: ActWord.caseFound.roles))
        ) { try await desk.say(.found(Self.finding()), in: .number(1), by: Sample.act()) }
        #expect(try await office.ledgerCount() == count)
        #expect(try await office.isWhole())
    }

    @Test("no row of a case is ever changed or removed", arguments: StoreDriver.schemas)
    func appendOnly(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.actOnCases()
        let file = RawStore(office.scratch, driver)
        for table in [
            "inspection_case", "case_event", "case_evidence", "field_receipt", "campaign", "campaign_wave",
            "campaign_visit", "self_check", "self_check_task", "self_check_answer",
        ] {
            #expect(file.refuses("DELETE FROM \(table)"), "\(table)")
        }
        for change in [
            "inspection_case SET producer = NULL", "case_event SET outcome = NULL",
            "case_evidence SET item = 9", "field_receipt SET item = 9", "self_check SET deadline = 1",
        ] {
            #expect(file.refuses("UPDATE \(change)"), "\(change)")
        }
    }
}
