import Registry
import StampFormat
import StampSigning
import Testing

/// An office of one test's own, with one product whose papers are all in order.
struct TestOffice: Sendable {
    let scratch: Scratch
    let store: AnyStore
    private let driver: StoreDriver

    init(_ driver: StoreDriver = .file) async throws {
        self.driver = driver
        scratch = try Scratch()
        store = try await driver.open(in: scratch)
        try await OfficeDesk(store: store).found(
            Sample.office(), by: Sample.act("Quản trị", as: .administrator, on: "2026-01-01"))
        let (product, certificate) = (try Sample.product(), try Sample.certificate())
        let (report, batch) = (try Sample.report(), try Sample.batch())
        try await change { writer throws(RegistryError) in
            try writer.put(Sample.producer())
            try writer.put(product)
            try writer.put(certificate)
            try writer.put(report)
            try writer.put(batch)
        }
    }

    /// The same store as another process opens it.
    func elsewhere() async throws -> AnyStore { try await driver.open(in: scratch) }

    /// The same past the registry.
    var raw: RawStore { RawStore(scratch, driver) }

    /// Changes the register, with the ledger entry that every change needs.
    func change(_ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Void) async throws {
        let act = try Sample.act()
        try await store.write { writer throws(RegistryError) in
            try body(writer)
            try writer.append(LedgerDraft(.registerImported, on: .importFile(kind: "test"), by: act))
        }
    }

    func adopt(_ change: (inout Regulation) -> Void) async throws {
        var regulation = Regulation.initial(from: try Sample.day("2026-01-01"))
        change(&regulation)
        try await OfficeDesk(store: store).adopt(regulation, by: Sample.act(as: .administrator))
    }

    func request(
        _ quantity: Int, kind: StampKind = .recognisedProduct, lot: String? = Sample.lot,
        by actor: String = "Cán bộ 1"
    ) async throws -> Allotment {
        let request = AllotmentRequest(product: try Sample.number(), kind: kind, quantity: quantity, lot: lot)
        return try await AllotmentDesk(store: store).request(
            request, isConfirmed: true, by: Sample.act(actor))
    }

    func approved(_ quantity: Int, lot: String? = Sample.lot) async throws -> Allotment {
        let number = try await request(quantity, lot: lot).number
        return try await AllotmentDesk(store: store).approve(
            number, by: Sample.act("Cán bộ 2", as: .approver))
    }

    func sign(
        _ number: AllotmentNumber, on day: String = "2026-11-20", with key: SigningKey? = nil
    ) async throws -> Allotment {
        try await SigningDesk(store: store, width: 2).sign(
            number, with: key ?? Sample.key(), window: Sample.window(),
            by: Sample.act(as: .administrator, on: day)
        ) { _ in }
    }

    /// Requested, approved, signed and closed.
    func closed(_ quantity: Int, lot: String? = Sample.lot) async throws -> Allotment {
        try await sign(approved(quantity, lot: lot).number)
    }

    /// Closed, with all its labels exported: its stamps are issued.
    func issued(_ quantity: Int, lot: String? = Sample.lot) async throws -> Allotment {
        let allotment = try await closed(quantity, lot: lot)
        try await PrintDesk(store: store).record(allotment.number, 1, UInt32(quantity), by: Sample.act())
        return allotment
    }

    func ranges(_ number: AllotmentNumber) async throws -> [StateRange] {
        try await store.read { reader throws(RegistryError) in try reader.ranges(of: number) }
    }

    func blocks(_ number: AllotmentNumber) async throws -> [SignedBlock] {
        try await store.read { reader throws(RegistryError) in
            var blocks: [SignedBlock] = []
            for index in try reader.storedBlockIndexes(of: number).sorted() {
                if let block = try reader.block(index, of: number) { blocks.append(block) }
            }
            return blocks
        }
    }

    func stamp(_ serial: UInt32, of number: AllotmentNumber) async throws -> Stamp {
        let serial = try #require(Serial(number: serial))
        let stamp = try await store.read { reader throws(RegistryError) in
            try reader.storedStamp(serial, of: number)
        }
        return try #require(stamp)
    }

    func ledgerCount() async throws -> Int {
        try await store.read { reader throws(RegistryError) in try reader.ledgerTree().count }
    }

    /// Whether every check of the store finds it in order.
    func isWhole() async throws -> Bool {
        try await RegistryCheck.run(on: store).allSatisfy { $0.fault == nil }
    }
}
