import Registry
import StampFormat
import Testing

@Suite(.serialized) struct SelfCheckTests {
    /// A food of producer 8 with a certificate in force.
    static func certifiedProduct() throws -> (product: Product, certificate: Certificate) {
        let number = try Sample.number(20)
        let decision = Decision(
            number: "9/QĐ-UBND", date: try Sample.day("2026-01-01"), authority: "UBND tỉnh", level: .province)
        return (
            Product(
                number: number, producer: 8, name: "Mật ong", group: .food, gtin: nil,
                netQuantity: NetQuantity(thousandths: 500_000, unit: .gram), shelfLifeDays: 365,
                standard: "TCCS 02:2025", isEligible: false, labelApprovedOn: nil),
            Certificate(
                product: number, decision: decision, score: 6000, stars: 3,
                validFrom: try Sample.day("2026-01-01"), validTo: try Sample.day("2028-12-31"),
                status: .granted, withdrawnOn: nil, reason: nil)
        )
    }

    @Test(
        "a finding goes to the group's other producers, and each answers once",
        arguments: StoreDriver.allCases)
    func answers(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (cases, checks) = (CaseDesk(store: office.store), SelfCheckDesk(store: office.store))
        let (inspector, deadline) = (try Sample.act("Sơn", as: .inspector), try Sample.day("2026-12-28"))
        _ = try await cases.open(CaseContractTests.opening(), by: inspector)
        await #expect(throws: RegistryError.inspection(.unknownFinding(1, known: 0))) {
            try await checks.send(1, of: .number(1), to: .food, until: deadline, by: Sample.act())
        }
        _ = try await cases.say(.found(CaseContractTests.finding()), in: .number(1), by: inspector)
        // The inspected producer is the only one with a certified food.
        await #expect(throws: RegistryError.inspection(.nobodyToCheck(.food))) {
            try await checks.send(1, of: .number(1), to: .food, until: deadline, by: Sample.act())
        }
        let second = try Self.certifiedProduct()
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(8, name: "HTX khác"))
            try writer.put(second.product)
            try writer.put(second.certificate)
        }
        let check = try await checks.send(1, of: .number(1), to: .food, until: deadline, by: Sample.act())
        #expect(check.missing(on: deadline).due == [8])
        #expect(check.missing(on: try #require(deadline.adding(days: 1))).overdue == [8])
        let answer = Paper(note: "Nhãn của chúng tôi đúng")
        await #expect(throws: RegistryError.inspection(.notAsked(1, producer: 7))) {
            try await checks.answer(1, producer: 7, answer, by: Sample.act("Hoa", as: .producer))
        }
        await #expect(throws: RegistryError.inspection(.badText("note", most: 1000))) {
            try await checks.answer(1, producer: 8, Paper(), by: Sample.act("Tư", as: .producer))
        }
        _ = try await checks.answer(1, producer: 8, answer, by: Sample.act("Tư", as: .producer))
        await #expect(throws: RegistryError.inspection(.answered(1, producer: 8))) {
            try await checks.answer(1, producer: 8, answer, by: Sample.act("Tư", as: .producer))
        }
        await #expect(throws: RegistryError.inspection(.unknownSelfCheck(2))) {
            try await checks.answer(2, producer: 8, answer, by: Sample.act("Tư", as: .producer))
        }
        let kept = try await office.store.read { reader throws(RegistryError) in try reader.selfChecks() }
        #expect(kept.map(\.tasks) == [[8: inspector.today]])
        #expect(kept[0].missing(on: deadline).due.isEmpty)
        #expect(try await office.isWhole())
    }
}
