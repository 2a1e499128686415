import Registry
import StampFormat
import Testing

@Suite(.serialized) struct RightsContractTests {
    @Test(
        "edge case 18: a consultant or trader does not activate for a farmer",
        arguments: StoreDriver.allCases)
    func consultant(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let before = try await office.ranges(number)
        for role in Act.Role.allCases where role != .producer {
            await #expect(
                throws: RegistryError.rights(
                    .notAllowed(.stampsActivated, role, allowed: ActWord.stampsActivated.roles))
            ) {
                try await RangeDesk(store: office.store).activate(
                    number, from: 1, to: 5, lot: nil, by: Sample.act(as: role))
            }
        }
        #expect(try await office.ranges(number) == before)
        #expect(try await office.isWhole())
    }

    @Test("without the right an act changes nothing", arguments: StoreDriver.allCases)
    func refusals(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.request(5).number
        let count = try await office.ledgerCount()
        let desk = AllotmentDesk(store: office.store)
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.allotmentApproved, .consultant, allowed: ActWord.allotmentApproved.roles))
        ) {
            try await desk.approve(number, by: Sample.act("Khác", as: .consultant))
        }
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.allotmentRefused, .producer, allowed: ActWord.allotmentRefused.roles))
        ) {
            try await desk.refuse(number, note: "Sai lô", by: Sample.act("Khác", as: .producer))
        }
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.regulationAdopted, .clerk, allowed: ActWord.regulationAdopted.roles))
        ) {
            try await OfficeDesk(store: office.store).adopt(
                .initial(from: Sample.day("2026-11-20")), by: Sample.act())
        }
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.registerImported, .producer, allowed: ActWord.registerImported.roles))
        ) {
            try await ImportDesk(store: office.store).take(
                .producers, ImportFile(name: "producers.csv", csv: DemoFile.bytes("producers.csv")),
                isDryRun: false, by: Sample.act(as: .producer))
        }
        #expect(try await office.ledgerCount() == count)
        #expect(try await office.isWhole())
    }

    @Test("no block is signed for someone who may not sign", arguments: StoreDriver.allCases)
    func signing(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.started(5, with: Sample.key()).number
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(
                    .allotmentSigningStarted, .consultant, allowed: ActWord.allotmentSigningStarted.roles))
        ) {
            try await SigningDesk(store: office.store, width: 1).sign(
                number, with: Sample.key(), window: Sample.window(), by: Sample.act(as: .consultant)
            ) { _ in }
        }
        #expect(try await office.blocks(number).isEmpty)
    }

    @Test("once people are registered, only they act, in their own roles", arguments: StoreDriver.allCases)
    func register(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let people = PersonDesk(store: office.store)
        await #expect(throws: RegistryError.rights(.firstIsAdministrator)) {
            try await people.add(
                "Lan", roles: [.clerk], producer: nil, by: Sample.act("Lan", as: .administrator))
        }
        await #expect(throws: RegistryError.rights(.firstIsAdministrator)) {
            try await people.add(
                "Lan", roles: [.administrator], producer: nil, by: Sample.act("Minh", as: .administrator))
        }
        let head = try Sample.act("Minh", as: .administrator)
        _ = try await people.add("Minh", roles: [.administrator, .approver], producer: nil, by: head)
        _ = try await people.add("Lan", roles: [.clerk], producer: nil, by: head)
        await #expect(throws: RegistryError.rights(.unknownPerson("Cán bộ 1"))) {
            try await office.request(5)
        }
        // None of Minh's roles may; Lan's own may, and not the one in which she asks.
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.allotmentRequested, .administrator, allowed: [.clerk, .producer]))
        ) {
            try await office.request(5, by: "Minh")
        }
        await #expect(
            throws: RegistryError.rights(.roleNotHeld(.producer, name: "Lan", held: [.clerk]))
        ) {
            let request = AllotmentRequest(
                product: try Sample.number(), kind: .recognisedProduct, quantity: 5, lot: nil)
            _ = try await AllotmentDesk(store: office.store).request(
                request, by: Sample.act("Lan", as: .producer))
        }
        let number = try await office.request(5, by: "  lan ").number
        let approved = try await AllotmentDesk(store: office.store).approve(
            number, by: Sample.act("Minh", as: .approver))
        #expect(approved.stage == .approved)
        #expect(try await office.isWhole())
    }

    @Test("a producer's person acts on that producer's things only", arguments: StoreDriver.allCases)
    func own(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(8, name: "Chủ thể khác"))
        }
        let people = PersonDesk(store: office.store)
        let head = try Sample.act("Minh", as: .administrator)
        _ = try await people.add("Minh", roles: [.administrator], producer: nil, by: head)
        await #expect(throws: RegistryError.rights(.producerMissing)) {
            try await people.add("Hoa", roles: [.producer], producer: nil, by: head)
        }
        await #expect(throws: RegistryError.unknownProducer(99)) {
            try await people.add("Hoa", roles: [.producer], producer: 99, by: head)
        }
        _ = try await people.add("Hoa", roles: [.producer], producer: 7, by: head)
        _ = try await people.add("Tư", roles: [.producer, .clerk], producer: 8, by: head)
        let desk = RangeDesk(store: office.store)
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            try await desk.activate(number, from: 1, to: 5, lot: nil, by: Sample.act("Tư", as: .producer))
        }
        // In another role too, and for what is the office's.
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            try await desk.void(number, from: 1, to: 5, reason: .damaged, by: Sample.act("Tư"))
        }
        let facts = FactDesk(store: office.store)
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            try await facts.record(
                FactStatement(subject: .office, kind: "obstacle", title: "Thiếu điện"),
                by: Sample.act("Tư", as: .producer))
        }
        _ = try await desk.activate(number, from: 1, to: 5, lot: nil, by: Sample.act("Hoa", as: .producer))
        let own = FactStatement(
            subject: .batch(try Sample.number(), lot: Sample.lot), kind: "production-log", title: "Sổ")
        _ = try await facts.record(own, by: Sample.act("Hoa", as: .producer))
        #expect(try await office.isWhole())
    }

    @Test("service ends, names come free, and one administrator stays", arguments: StoreDriver.allCases)
    func retiring(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let people = PersonDesk(store: office.store)
        let head = try Sample.act("Minh", as: .administrator)
        _ = try await people.add("Minh", roles: [.administrator], producer: nil, by: head)
        await #expect(throws: RegistryError.rights(.lastAdministrator)) {
            try await people.retire(1, by: head)
        }
        await #expect(throws: RegistryError.rights(.personExists(number: 1))) {
            try await people.add("MINH", roles: [.clerk], producer: nil, by: head)
        }
        await #expect(throws: RegistryError.rights(.rolesMissing)) {
            try await people.add("Lan", roles: [], producer: nil, by: head)
        }
        _ = try await people.add("Sơn", roles: [.administrator], producer: nil, by: head)
        #expect(try await people.retire(1, by: head).retiredOn == head.today)
        await #expect(throws: RegistryError.rights(.unknownPerson("Minh"))) {
            try await people.add("Lan", roles: [.clerk], producer: nil, by: head)
        }
        let son = try Sample.act("Sơn", as: .administrator)
        #expect(try await people.add("Minh", roles: [.clerk], producer: nil, by: son).number == 3)
        await #expect(throws: RegistryError.rights(.unknownPersonNumber(1))) {
            try await people.retire(1, by: son)
        }
        let stored = try await office.store.read { reader throws(RegistryError) in try reader.persons() }
        #expect(stored.map(\.name) == ["Minh", "Sơn", "Minh"])
        #expect(stored.map { $0.retiredOn != nil } == [true, false, false])
        #expect(try await office.isWhole())
    }
}
