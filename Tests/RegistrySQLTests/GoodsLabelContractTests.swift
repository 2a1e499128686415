import Registry
import StampFormat
import Testing

@Suite struct GoodsLabelContractTests {
    private static let good = LabelDraft([
        .name: "Miến dong Bình Lư", .responsible: "HTX Bình Lư", .address: "Xã Bình Lư, Lai Châu",
        .origin: "Việt Nam", .quantity: "Khối lượng tịnh: 500 g", .digitHeight: "4", .contents: "solid",
        .food: "yes", .producedOn: "DD/MM/YYYY", .useBy: "12 tháng kể từ NSX", .ingredients: "Củ dong riềng",
        .storage: "Nơi khô ráo",
    ])

    @Test(arguments: StoreDriver.schemas)
    func `a label is entered by one person and approved by another, and opens the gate`(_ driver: StoreDriver)
        async throws
    {
        let office = try await TestOffice(driver)
        try await office.adopt { $0.requiresApprovedLabel = true }
        let bare = Product(
            number: try Sample.number(), producer: 7, name: "Miến dong", group: .food, gtin: nil,
            netQuantity: nil, shelfLifeDays: nil, standard: nil, isEligible: false, labelApprovedOn: nil)
        try await office.change { writer throws(RegistryError) in try writer.put(bare) }
        await #expect(throws: RegistryError.labelNotApproved) { try await office.request(1) }

        let desk = LabelDesk(store: office.store)
        let version = try await desk.add(Self.good, of: Sample.number(), by: Sample.act())
        #expect(version.version == 1 && version.findings.isEmpty)
        await #expect(throws: RegistryError.labelNotApproved) { try await office.request(1) }
        await #expect(throws: RegistryError.samePerson) {
            try await desk.approve(1, of: Sample.number(), by: Sample.act("cán bộ  1", as: .approver))
        }
        _ = try await desk.approve(1, of: Sample.number(), by: Sample.act("Cán bộ 2", as: .approver))
        await #expect(throws: RegistryError.labelApproved(on: try Sample.day("2026-11-20"))) {
            try await desk.approve(1, of: Sample.number(), by: Sample.act("Cán bộ 2", as: .approver))
        }
        _ = try await office.request(1)
        let number = try Sample.number()
        let stored = try await office.store.read { reader throws(RegistryError) in
            try reader.labelVersions(of: number)
        }
        #expect(stored.map(\.draft) == [Self.good] && stored.first?.approvedBy == "Cán bộ 2")
    }

    @Test(arguments: StoreDriver.schemas)
    func `a label with faults is kept and never approved`(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = LabelDesk(store: office.store)
        let bad = LabelDraft([.name: "Miến dong", .quantity: "Trọng lượng: 500g"])
        _ = try await desk.add(bad, of: Sample.number(), by: Sample.act())
        await #expect(
            throws: RegistryError.labelHasFaults([.fieldMissing, .fieldMissing, .fieldMissing, .quantityTerm])
        ) {
            try await desk.approve(1, of: Sample.number(), by: Sample.act("Cán bộ 2", as: .approver))
        }
        await #expect(throws: RegistryError.unknownLabelVersion(2)) {
            try await desk.approve(2, of: Sample.number(), by: Sample.act("Cán bộ 2", as: .approver))
        }
    }
}
