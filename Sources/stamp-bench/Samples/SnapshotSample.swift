import SnapshotSealing
import StampFormat
import StampSigning
import StampSnapshot

/// A province's snapshot: so many batches of 1,000 activated stamps, one in a hundred of them void.
struct SnapshotSample: Sendable {
    static let serialsPerBatch: UInt32 = 1_000
    let batches: Int
    /// Void serials, by their place among all.
    private(set) var void: Set<UInt32>
    private let key: SigningKey

    init(batches: Int, random: inout SplitMix) throws {
        self.batches = batches
        key = try SigningKey()
        void = []
        try spoil(Int(serials) / 100, &random)
    }

    var keyID: KeyID { key.id }

    /// As `/inspect/keys.json` has it.
    func publicKeyPEM() throws -> String { String(decoding: try key.publicKey.pem(), as: UTF8.self) }

    var serials: UInt32 { UInt32(batches) * SnapshotSample.serialsPerBatch }

    /// Voids so many more serials, each as likely as any other.
    mutating func spoil(_ count: Int, _ random: inout SplitMix) throws {
        let target = void.count + count
        while void.count < target { void.insert(UInt32.random(in: 0..<serials, using: &random)) }
    }

    /// The state, a product for each ten batches.
    func state() throws -> SnapshotState {
        let limit = try AgeLimit(amber: 24, red: 72)
        return try SnapshotState(
            office: SnapshotOffice(
                name: SnapshotText("Văn phòng Điều phối nông thôn mới"),
                limits: AgeLimits(keys: limit, status: limit, products: limit)),
            tables: try tables(), serials: try layers())
    }

    /// The signed full file of a state.
    func sealed(_ state: SnapshotState, version: UInt32) throws -> SnapshotFile {
        let section = try state.fullSection()
        let statement = try SnapshotStatement(
            version: version, madeAt: 1_795_000_000, validUntil: 1_795_600_000,
            digest: SHA256.digest(of: section), key: key.id, host: Sample.host())
        return SnapshotFile(full: state, section, statement, try statement.signature(by: key))
    }

    private func tables() throws -> SnapshotTables {
        var tables = SnapshotTables()
        for number in 1...UInt32(max(1, batches / 10)) {
            tables.producers.append(try producer(number))
            tables.products.append(try product(number))
        }
        for index in 0..<UInt32(batches) {
            let product = try required(ProductNumber(number: 1 + index / 10), "product")
            let madeOn = try required(Day(number: 2_000 + Int(index % 365)), "day")
            tables.batches.append(
                SnapshotBatch(
                    product: product, lot: try SnapshotText("L26\(1_000_000 + index)"),
                    facts: BatchFacts(producedOn: madeOn, useBy: madeOn.adding(days: 365), state: .released),
                    marks: GoodsMarks()))
            tables.allotments.append(try allotment(1 + index, product))
        }
        return tables
    }

    private func layers() throws -> SerialLayers {
        var layers = SerialLayers()
        for batch in 0..<UInt32(batches) {
            for serial in 0..<SnapshotSample.serialsPerBatch {
                let place = batch * SnapshotSample.serialsPerBatch + serial
                try layers.append(
                    void.contains(place) ? .void : .activated, batch: batch + 1, marks: 0, count: 1)
            }
        }
        return layers
    }

    private func producer(_ number: UInt32) throws -> SnapshotProducer {
        SnapshotProducer(
            number: number, name: try SnapshotText("HTX nông nghiệp số \(number * 7_919 % 10_007)"),
            commune: try SnapshotText("Xã \(number * 104_729 % 137)"), province: try SnapshotText("Lai Châu"),
            address: try SnapshotText("Thôn \(number % 17), xã \(number * 104_729 % 137), huyện Tam Đường"))
    }

    private func product(_ number: UInt32) throws -> SnapshotProduct {
        let from = try required(Day(number: 1_900 + Int(number % 200)), "day")
        let facts = CertificateFacts(
            stars: 3 + Int(number % 3), validFrom: from,
            validTo: try required(from.adding(days: 1_095), "day"),
            status: .granted)
        return try SnapshotProduct(
            number: required(ProductNumber(number: number), "product"), producer: number,
            group: UInt8(number % 5), marks: GoodsMarks(),
            card: ProductCard(
                name: SnapshotText("Sản phẩm \(Int(number) * 15_485_863 % 99_991)"),
                netQuantity: SnapshotText("\(100 + number % 9 * 50) g"), gtin: SnapshotText(""),
                standard: SnapshotText("TCCS \(number % 90):2025")),
            certificates: [
                SnapshotCertificate(facts: facts, decision: try SnapshotText("\(number % 400)/QĐ-UBND"))
            ])
    }

    private func allotment(_ number: UInt32, _ product: ProductNumber) throws -> SnapshotAllotment {
        try SnapshotAllotment(
            of: StampFields(
                kind: .recognisedProduct, key: key.id, product: product,
                allotment: AllotmentNumber(number: number), serial: required(Serial(number: 1), "serial"),
                issuedOn: required(StampDay(number: UInt16(2_010 + number % 300)), "day")),
            quantity: SnapshotSample.serialsPerBatch)
    }
}
