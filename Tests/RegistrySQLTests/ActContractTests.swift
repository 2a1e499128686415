import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct ActContractTests {
    @Test("every desk writes its act into the ledger, with before and after", arguments: StoreDriver.allCases)
    func everyAct(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await actOnStamps(in: office)
        try await actOnPapers(in: office)
        let entries = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 1000)
        }
        let records = try entries.map { try LedgerRecord($0) }
        #expect(Set(records.map(\.act)) == Set(ActWord.allCases.map(\.rawValue)))
        let first: Set<ActWord> = [
            .officeFounded, .keyCertified, .personAdded, .registerImported, .allotmentRequested,
            .stampsListed,
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
