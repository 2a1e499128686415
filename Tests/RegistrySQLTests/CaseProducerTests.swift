import Registry
import StampFormat
import Testing

/// What a case means for the inspected producer: its own answers, and its certificates.
@Suite(.serialized) struct CaseProducerTests {
    @Test("a producer's person answers in that producer's cases only", arguments: StoreDriver.quick)
    func own(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(8, name: "Chủ thể khác"))
        }
        let (desk, people) = (CaseDesk(store: office.store), PersonDesk(store: office.store))
        let head = try Sample.act("Minh", as: .administrator)
        _ = try await people.add("Minh", roles: [.administrator], producer: nil, by: head)
        for (name, role, producer) in [
            ("Sơn", .inspector, nil), ("Hoa", .producer, 7), ("Tư", .producer, 8),
        ] as [(String, Act.Role, UInt32?)] {
            _ = try await people.add(name, roles: [role], producer: producer, by: head)
        }
        let inspector = try Sample.act("Sơn", as: .inspector)
        _ = try await desk.open(CaseContractTests.opening(), by: inspector)
        _ = try await desk.say(.found(CaseContractTests.finding()), in: .number(1), by: inspector)
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            try await desk.say(.remedied([]), in: .number(1), by: Sample.act("Tư", as: .producer))
        }
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            try await desk.add(
                .file(CaseContractTests.jpeg), to: .number(1), by: Sample.act("Tư", as: .producer))
        }
        _ = try await desk.say(.remedied([]), in: .number(1), by: Sample.act("Hoa", as: .producer))
        #expect(try await office.isWhole())
    }

    @Test(
        "a proposal of withdrawal leads to the decision, and the decision to the end",
        arguments: StoreDriver.allCases)
    func withdrawal(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = CaseDesk(store: office.store)
        let (inspector, paper) = (try Sample.act("Sơn", as: .inspector), Paper(document: "45/TTr"))
        _ = try await desk.open(CaseContractTests.opening(), by: inspector)
        _ = try await desk.say(.found(CaseContractTests.finding()), in: .number(1), by: inspector)
        var terms = DecisionTerms(
            number: "300/QĐ-UBND", date: try Sample.day("2026-11-20"), authority: "UBND tỉnh",
            level: .province)
        (terms.reason, terms.recallsGoods, terms.inspection) = ("no-quality-file", false, 1)
        let (file, decisions) = (Array("product\n10\n".utf8), DecisionDesk(store: office.store))
        await #expect(
            throws: RegistryError.inspection(
                .wrongStage(.findingsIssued, .decide, needed: [.withdrawalProposed]))
        ) { try await decisions.withdraw(file, terms, isDryRun: false, by: Sample.act()) }
        for (product, reason, refusal) in [
            (11, "no-quality-file", RegistryError.unknownProduct(try Sample.number(11)))
        ] as [(UInt32, String, RegistryError)] {
            await #expect(throws: refusal) {
                try await desk.say(
                    .withdrawalProposed(
                        WithdrawalProposal(product: Sample.number(product), reason: reason)),
                    in: .number(1), .none, paper, by: inspector)
            }
        }
        _ = try await desk.say(
            .withdrawalProposed(WithdrawalProposal(product: Sample.number(), reason: "no-quality-file")),
            in: .number(1), .none, paper, by: inspector)
        await #expect(throws: RegistryError.inspection(.notDecided(1))) {
            try await desk.say(.closed(.withdrawn), in: .number(1), by: inspector)
        }
        let report = try await decisions.withdraw(file, terms, isDryRun: false, by: Sample.act())
        #expect(report.isSaved)
        _ = try await desk.say(.closed(.withdrawn), in: .number(1), by: inspector)
        let inspection = try await CaseContractTests.inspection(office, 1)
        #expect(inspection.decision == "300/QĐ-UBND" && inspection.outcome == .withdrawn)
        // The decision's own entry names the case and covers what it did there.
        let entry = try #require(inspection.events.first { $0.word == .decided }?.record.entry)
        let entries = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: entry, limit: 1)
        }
        #expect(entries.first?.body.contains(#""reason":"case:1""#) == true)
        #expect(try await office.isWhole())
    }
}
