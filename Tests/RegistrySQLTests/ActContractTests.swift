import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct ActContractTests {
    @Test("every desk writes its act into the ledger, with before and after", arguments: StoreDriver.allCases)
    func everyAct(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await actOnStamps(in: office)
        try await actOnCertification(in: office)
        try await actOnPapers(in: office)
        let entries = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 1000)
        }
        let records = try entries.map { try LedgerRecord($0) }
        #expect(Set(records.map(\.act)) == Set(ActWord.allCases.map(\.rawValue)))
        let first: Set<ActWord> = [
            .officeFounded, .keyCertified, .personAdded, .registerImported, .allotmentRequested,
            .stampsListed, .withdrawalReasonOpened, .labelAdded,
        ]
        for record in records {
            let word = try #require(ActWord(rawValue: record.act))
            // What was there before, for acts that change something that was.
            if !first.contains(word), !record.isNew { #expect(record.before != .null, "\(record.act)") }
            if word != .stampsListed, record.subject != "import:test" {
                #expect(record.after != .null, "\(record.act)")
            }
        }
        #expect(try await office.isWhole())
    }

    private func actOnStamps(in office: TestOffice) async throws {
        let number = try await office.issued(130).number
        let (producer, approver) = (try Sample.act(as: .producer), try Sample.act("Cán bộ 2", as: .approver))
        let ranges = RangeDesk(store: office.store)
        _ = try await ranges.activate(number, from: 1, to: 9, lot: nil, by: producer)
        _ = try await ranges.void(number, from: 9, to: 9, reason: .damaged, by: producer)
        _ = try await PrintDesk(store: office.store).recordListing(number, from: 1, to: 9, by: producer)
        let refused = try await office.request(5).number
        _ = try await AllotmentDesk(store: office.store).refuse(refused, note: "Sai lô", by: approver)
    }

    private func actOnCertification(in office: TestOffice) async throws {
        let (number, head) = (try Sample.number(), try Sample.act("Cán bộ 2", as: .approver))
        let labels = LabelDesk(store: office.store)
        let label = LabelDraft([
            .name: "Miến dong Bình Lư", .responsible: "HTX Bình Lư", .address: "Xã Bình Lư, Lai Châu",
            .origin: "Việt Nam", .quantity: "Khối lượng tịnh: 500 g", .digitHeight: "4", .contents: "solid",
            .food: "yes", .producedOn: "DD/MM/YYYY", .useBy: "12 tháng kể từ NSX",
            .ingredients: "Củ dong riềng", .storage: "Nơi khô ráo",
        ])
        _ = try await labels.add(label, of: number, by: Sample.act(as: .consultant))
        _ = try await labels.approve(1, of: number, by: head)
        _ = try await TestReportDesk(store: office.store).grantGrace(
            number, until: Sample.day("2027-09-25"), reason: "chờ kết quả", by: head)
        try await actOnDecisions(of: office)
    }

    private func actOnDecisions(of office: TestOffice) async throws {
        let desk = DecisionDesk(store: office.store)
        try await desk.open(
            WithdrawalReason(
                code: "false-origin", vietnamese: "Khai sai nguồn gốc", english: "false origin",
                source: "12/QĐ-UBND", validFrom: Sample.day("2026-11-18"), validTo: nil),
            by: Sample.act(as: .administrator))
        var terms = DecisionTerms(
            number: "300/QĐ-UBND", date: try Sample.day("2026-11-18"), authority: "UBND tỉnh Lai Châu",
            level: .province)
        let granted = try await desk.grant(
            Array("product,score\n10,72.5\n".utf8), terms, isDryRun: false, by: Sample.act())
        try #require(granted.isSaved, "\(granted.faults)")
        var correction = CertificateCorrection()
        correction.authority = "UBND tỉnh Lai Châu (đính chính)"
        _ = try await desk.correct(
            Sample.number(), from: Sample.day("2026-11-18"), correction, note: "Sai tên", by: Sample.act())
        terms.reason = "false-origin"
        terms.recallsGoods = false
        let withdrawn = try await desk.withdraw(
            Array("product\n10\n".utf8), terms, isDryRun: false, by: Sample.act())
        try #require(withdrawn.isSaved, "\(withdrawn.faults)")
    }

    private func actOnPapers(in office: TestOffice) async throws {
        let head = try Sample.act("Minh", as: .administrator)
        let root = try CertificateAuthority(founding: SigningKey(), name: "Gốc", window: Sample.window())
        try await OfficeDesk(store: office.store).enter(root.certificate, by: head)
        try await office.adopt { $0.yearlyQuota = 1_000_000 }
        let facts = FactDesk(store: office.store)
        let fact = try await facts.record(
            FactStatement(subject: .product(Sample.number()), kind: "officer", title: "Lan"), by: Sample.act()
        )
        _ = try await facts.retire(fact.number, reason: "Nghỉ", by: Sample.act())
        _ = try await ReportDesk(store: office.store).close(
            try #require(ReportPeriod("2026-10")), by: Sample.act("Cán bộ 2", as: .approver))
        let people = PersonDesk(store: office.store)
        _ = try await people.add("Minh", roles: [.administrator], producer: nil, by: head)
        _ = try await people.add("Lan", roles: [.clerk], producer: nil, by: head)
        _ = try await people.retire(2, by: head)
    }
}

extension LedgerRecord {
    /// A fact or a report that replaces none.
    fileprivate var isNew: Bool {
        act == "fact.recorded" || (act == "report.closed" && after["version"]?.integer == 1)
    }
}
