import Registry
import StampFormat
import StampSigning
import Testing

@testable import RegistrySQL

/// An office with one product whose papers are in order from 2026-01-01 on, and stamps in its producer's hands.
struct RangeOffice<Store: RegistryStore>: Sendable {
    let store: Store
    let key: SigningKey

    init(_ store: Store, yearlyCapacity: Int? = nil) async throws {
        self.store = store
        key = try SigningKey()
        let founding = try Self.act(.administrator, on: "2026-01-01")
        let host = try #require(StampHost("tem.example.gov.vn"))
        try await OfficeDesk(store: store).found(Office(name: "VP", host: host), by: founding)
        try await register(yearlyCapacity: yearlyCapacity)
    }

    var ranges: RangeDesk<Store> { RangeDesk(store: store) }
    var batches: BatchDesk<Store> { BatchDesk(store: store) }
    var flags: FlagDesk<Store> { FlagDesk(store: store) }

    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
    static func product() throws -> ProductNumber { try #require(ProductNumber(number: 5)) }

    /// An act at some hour of the day in Viet Nam.
    static func act(_ role: Act.Role, on iso: String = "2026-03-01", hour: Int = 9) throws -> Act {
        let day = try day(iso)
        let epoch = try self.day("1970-01-01")
        let seconds = (day.number - epoch.number) * 86_400 + (hour - 7) * 3600
        return Act(actor: "\(role.rawValue)", role: role, at: Int64(seconds) * 1000, today: day)
    }

    func act(_ role: Act.Role, on iso: String = "2026-03-01", hour: Int = 9) throws -> Act {
        try Self.act(role, on: iso, hour: hour)
    }

    func put(_ batch: Batch, on iso: String = "2026-01-01") async throws {
        let act = try act(.clerk, on: iso)
        try await store.write { writer throws(RegistryError) in
            try writer.put(batch)
            try writer.append(LedgerDraft(.registerImported, on: .importFile(kind: "batches"), by: act))
        }
    }

    func batch(_ lot: String, packs: Int = 1000, state: BatchState = .released) throws -> Batch {
        Batch(
            product: try Self.product(), lot: lot, producedOn: try Self.day("2026-01-01"),
            useBy: try Self.day("2027-01-01"), packs: packs, state: state)
    }

    /// A closed allotment signed on 2026-02-01, handed over to the producer on that day.
    func issued(
        _ quantity: Int, of other: ProductNumber? = nil, lot: String? = "L1", isSigned: Bool = false
    ) async throws -> AllotmentNumber {
        let (act, key) = (try act(.administrator, on: "2026-02-01"), key.id)
        let product = try other ?? Self.product()
        let closed = try await store.write { writer throws(RegistryError) in
            try writer.insertClosed(quantity, of: product, lot: lot, key: key, by: act)
        }
        if isSigned { try await store.insert(PreparedBlock(of: closed, index: 0).signed(by: self.key)) }
        return closed.number
    }

    func stamp(_ serial: UInt32, of number: AllotmentNumber) async throws -> Stamp {
        let serial = try #require(Serial(number: serial))
        let stamp = try await store.read { reader throws(RegistryError) in
            try reader.storedStamp(serial, of: number)
        }
        return try #require(stamp)
    }

    /// The verdict on a serial that was signed.
    func verdict(
        _ serial: UInt32, of number: AllotmentNumber, on day: String = "2026-03-01", known: String? = nil
    ) async throws -> String? {
        let stamp = try await stamp(serial, of: number)
        let inspection = StampInspection(keyring: Keyring(trusting: key.publicKey), store: store)
        let url = StampURL(host: try #require(StampHost("tem.example.gov.vn")), stamp: stamp)
        let reports = try await inspection.reports(
            on: [StampInput(url.text)], day: Self.day(day), known: known.map { try Self.day($0) })
        return reports.first?.verdict?.word
    }

    func states(_ number: AllotmentNumber) async throws -> [String] {
        let ranges = try await store.read { reader throws(RegistryError) in try reader.ranges(of: number) }
        return ranges.map { "\($0.serials.first)-\($0.serials.last) \($0.state.rawValue)" }
    }

    func order(
        _ number: AllotmentNumber, _ first: UInt32, _ last: UInt32, reason: String? = nil,
        document: String? = nil,
        since: String? = nil
    ) throws -> RangeOrder {
        RangeOrder(
            StampSelection(number, [try #require(SerialRange(first, last))]), reason: reason,
            paper: Paper(document: document, since: try since.map { try Self.day($0) }))
    }

    private func register(yearlyCapacity: Int?) async throws {
        let act = try act(.clerk, on: "2026-01-01")
        let product = Product(
            number: try Self.product(), producer: 7, name: "Chè Nậm Xanh", group: .beverage, gtin: nil,
            netQuantity: nil, shelfLifeDays: 365, standard: nil, isEligible: true, labelApprovedOn: nil,
            yearlyCapacity: yearlyCapacity)
        let decision = Decision(
            number: "1/QĐ", date: act.today, authority: "UBND tỉnh", level: .province)
        let certificate = Certificate(
            product: product.number, decision: decision, score: nil, stars: 4, validFrom: act.today,
            validTo: try Self.day("2026-12-31"), status: .granted, withdrawnOn: nil, reason: nil)
        let report = TestReport(
            product: product.number, number: "KN", laboratory: "TT", sampledOn: nil, resultOn: act.today,
            validTo: try Self.day("2028-12-31"), passed: true)
        let batches = [try batch("L1"), try batch("L2")]
        try await store.write { writer throws(RegistryError) in
            try writer.put(
                Producer(
                    number: 7, name: "HTX", legalForm: .cooperative, communeCode: nil, commune: "X",
                    province: "Y",
                    addressOnLabel: "Z", taxCode: nil, isSuspended: false))
            try writer.put(product)
            try writer.put(certificate)
            try writer.put(report)
            for batch in batches { try writer.put(batch) }
            try writer.append(LedgerDraft(.registerImported, on: .importFile(kind: "test"), by: act))
        }
    }
}

extension RangeOffice where Store == AnyStore {
    /// On a store of the test's own.
    init(in driver: StoreDriver) async throws {
        let scratch = try Scratch()
        var store = try await driver.open(in: scratch)
        store.scratch = scratch
        try await self.init(store)
    }
}

extension RegistryWriter {
    /// What request, approval, signing and the export of labels leave behind, without the stamps themselves.
    fileprivate func insertClosed(
        _ quantity: Int, of product: ProductNumber, lot: String?, key: KeyID, by act: Act
    ) throws(RegistryError) -> Allotment {
        var allotment = Allotment(
            number: try nextAllotmentNumber(), kind: .recognisedProduct, product: product, lot: lot,
            quantity: quantity, stage: .requested, requestedBy: "A", requestedOn: act.today)
        try insert(allotment)
        guard let day = StampDay(act.today), let all = SerialRange(1, UInt32(quantity)) else {
            throw .corrupt("sample")
        }
        allotment.stage = .closed
        allotment.approvedBy = "B"
        allotment.approvedOn = act.today
        allotment.issue = IssueTerms(key: key, issuedOn: day, certifiedUntil: nil, useBy: nil)
        allotment.merkleRoot = [UInt8](repeating: 0, count: 32)
        try update(allotment)
        try insertReservedRange(of: allotment)
        try replaceRanges(
            of: allotment.number,
            with: StateRanges([StateRange(serials: all, state: .issued)], quantity: quantity))
        try append(LedgerDraft(.allotmentClosed, on: .allotment(allotment.number), by: act))
        return allotment
    }
}
