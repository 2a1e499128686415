import Registry
import Testing

@Suite(.serialized) struct ActContractTests {
    @Test("every desk writes its act into the ledger, with before and after", arguments: StoreDriver.allCases)
    func everyAct(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.actOnStamps()
        try await office.actOnScans()
        try await office.actOnJobs()
        try await office.actOnCases()
        try await office.actOnBatches()
        try await office.actOnGoodsLabels()
        try await office.actOnPictures()
        try await office.actOnDecisions()
        try await office.actOnPapers()
        let entries = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 1000)
        }
        let records = try entries.map { try LedgerRecord($0) }
        #expect(Set(records.map(\.act)) == Set(ActWord.allCases.map(\.rawValue)))
        let first: Set<ActWord> = [
            .officeFounded, .keyCertified, .personAdded, .registerImported, .allotmentRequested,
            .stampsListed, .withdrawalReasonOpened, .labelAdded, .batchDeclared, .flagSet,
            .alertExplained, .scratchChecked, .jobSubmitted, .labelsQueued, .snapshotMade, .caseOpened,
            .caseEvidenceAdded,
            .findingReasonOpened, .campaignPlanned, .selfCheckSent, .selfCheckAnswered, .tokenIssued,
            .pictureAdded,
        ]
        for record in records {
            let word = try #require(ActWord(rawValue: record.act))
            // What was there before, for acts that change something that was.
            if !first.contains(word), !record.isNew { #expect(record.before != .null, "\(record.act)") }
            if ![.stampsListed, .flagCleared, .importUndone, .pictureRemoved].contains(word),
                record.subject != "import:test"
            {
                #expect(record.after != .null, "\(record.act)")
            }
        }
        #expect(try await office.isWhole())
    }
}

extension LedgerRecord {
    /// A fact or a report that replaces none.
    fileprivate var isNew: Bool {
        act == "fact.recorded" || (act == "report.closed" && after["version"]?.integer == 1)
    }
}
