import Registry
import StampFormat
import Testing

/// Whose an inspection is: its agency's, until another takes it.
@Suite(.serialized) struct AgencyContractTests {
    private static let (market, health) = (Agency(.marketControl), Agency(.health))

    private static func people(_ office: TestOffice) async throws -> PersonDesk<AnyStore> {
        let (people, head) = (PersonDesk(store: office.store), try Sample.act("Minh", as: .administrator))
        _ = try await people.add("Minh", roles: [.administrator, .approver], producer: nil, by: head)
        for (name, agency) in [("Sơn", market), ("Yến", health), ("Văn", nil)] as [(String, Agency?)] {
            _ = try await people.add(name, roles: [.inspector], producer: nil, agency: agency, by: head)
        }
        return people
    }

    @Test(
        "an inspector works on the own agency's cases, and on those nobody has",
        arguments: StoreDriver.allCases)
    func cases(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let people = try await Self.people(office)
        let known = try await office.store.read { reader throws(RegistryError) in try reader.persons() }
        #expect(known.map(\.agency) == [nil, Self.market, Self.health, nil])
        await #expect(throws: RegistryError.rights(.agencyOfProducer)) {
            try await people.add(
                "Hoa", roles: [.producer], producer: 7, agency: Self.market,
                by: Sample.act("Minh", as: .administrator))
        }
        let desk = CaseDesk(store: office.store)
        let (market, health) = (
            try Sample.act("Sơn", as: .inspector), try Sample.act("Yến", as: .inspector)
        )
        let paper = Paper(document: "9/CV")
        _ = try await desk.open(CaseContractTests.opening(), by: health)
        _ = try await desk.say(.assigned(Self.market, officer: "Sơn"), in: .number(1), by: market)
        let other = RegistryError.rights(.otherAgency(Self.health))
        await #expect(throws: other) {
            try await desk.say(.visited, in: .number(1), .none, paper, by: health)
        }
        await #expect(throws: other) {
            try await desk.add(.file(CaseContractTests.jpeg), to: .number(1), by: health)
        }
        // Whoever hands a case over may take it back, and no third may.
        _ = try await desk.say(.transferred(Self.health), in: .number(1), .none, paper, by: market)
        var held = try await CaseContractTests.inspection(office, 1)
        #expect(held.giver == Self.market && held.concerns(Self.market) && held.concerns(Self.health))
        #expect(!held.concerns(Agency(.police)))
        _ = try await desk.say(.takenBack, in: .number(1), by: market)
        _ = try await desk.say(.transferred(Self.health), in: .number(1), .none, paper, by: market)
        _ = try await desk.say(.accepted, in: .number(1), by: health)
        held = try await CaseContractTests.inspection(office, 1)
        #expect(held.giver == nil && !held.concerns(Self.market))
        await #expect(throws: RegistryError.rights(.otherAgency(Self.market))) {
            try await desk.say(.closed(.noViolation), in: .number(1), by: market)
        }
        // The office's own inspector is bound to none.
        _ = try await desk.say(
            .closed(.noViolation), in: .number(1), by: Sample.act("Văn", as: .inspector))
        #expect(try await office.isWhole())
    }

    @Test("an agency's plans are its own", arguments: StoreDriver.quick)
    func campaigns(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await Self.people(office)
        let desk = CampaignDesk(store: office.store)
        let (market, day) = (try Sample.act("Sơn", as: .inspector), try Sample.day("2026-12-01"))
        await #expect(throws: RegistryError.rights(.otherAgency(Self.market))) {
            try await desk.plan("Tết", document: "1/KH", agency: Self.health, by: market)
        }
        _ = try await desk.plan("Tết", document: "1/KH", agency: Self.market, by: market)
        await #expect(throws: RegistryError.rights(.otherAgency(Self.health))) {
            try await desk.add(
                to: 1, from: day, to: day, place: "Chợ", producers: [], by: Sample.act("Yến", as: .inspector))
        }
        #expect(try await office.isWhole())
    }

    @Test func `a producer hears of a case from its first finding on`() async throws {
        let office = try await TestOffice(.memory)
        let (desk, inspector) = (CaseDesk(store: office.store), try Sample.act("Sơn", as: .inspector))
        _ = try await desk.open(CaseContractTests.opening(), by: inspector)
        #expect(try await !CaseContractTests.inspection(office, 1).isTold(to: 7))
        _ = try await desk.say(.found(CaseContractTests.finding()), in: .number(1), by: inspector)
        let inspection = try await CaseContractTests.inspection(office, 1)
        #expect(inspection.isTold(to: 7) && !inspection.isTold(to: 8))
    }
}
