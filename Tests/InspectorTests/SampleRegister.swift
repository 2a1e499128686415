import StampFormat
import StampSigning
import StampSnapshot
import TestTools
import Testing

/// A register of chance, as its snapshot holds it, and the keys that sign its stamps.
struct SampleRegister {
    /// A key and the days on which it may issue.
    struct Key {
        let signing: SigningKey
        let window: SigningWindow
        let certificate: KeyCertificate
    }

    static let madeOn = 2515
    static let madeAt = UInt64((18_262 + madeOn) * 86_400)
    static let validUntil = madeAt + 120 * 86_400

    let root: CertificateAuthority
    /// The second's window ends before the first's begins.
    let keys: [Key]
    /// Nobody certified it.
    let stranger: SigningKey
    let state: SnapshotState
    /// What the stamps of each allotment say, but for their serials, and how many there are.
    let allotments: [(fields: StampFields, quantity: UInt32)]

    init(_ random: inout SeededRandom) throws {
        let window = { (first: UInt16, last: UInt16) in
            try SigningWindow(
                first: #require(StampDay(number: first)), last: #require(StampDay(number: last)))
        }
        root = try CertificateAuthority(founding: SigningKey(), name: "Gốc", window: try window(2000, 9000))
        var keys: [Key] = []
        for window in [try window(2400, 2600), try window(2200, 2399)] {
            let key = try SigningKey()
            let certificate = try root.certify(key.publicKey, name: "Khoá", window: window)
            keys.append(Key(signing: key, window: window, certificate: certificate))
        }
        self.keys = keys
        stranger = try SigningKey()
        let products = try (1...30).map { try SampleRegister.product(UInt32($0), &random) }
        let batches = try (0..<80).map { index in
            try SampleRegister.batch(of: products[index % products.count].number, lot: index, &random)
        }
        allotments = try (1...60).map {
            try SampleRegister.allotment(UInt32($0), of: products, keys[0], &random)
        }
        var tables = SnapshotTables(
            keys: try keys.map {
                try SnapshotKey(
                    id: $0.signing.id, first: $0.window.first, last: $0.window.last,
                    point: SampleRegister.point(of: $0.signing.publicKey))
            }.sorted { $0.id < $1.id },
            producers: [
                SnapshotProducer(
                    number: 7, name: try SnapshotText("Hợp tác xã “Chè \\ Tây Sơn”"),
                    commune: try SnapshotText("Sơn Kim"),
                    province: try SnapshotText("Hà Tĩnh"), address: try SnapshotText(""))
            ],
            products: products, batches: batches.sorted { ($0.product, $0.lot) < ($1.product, $1.lot) },
            allotments: try allotments.map { try SnapshotAllotment(of: $0.fields, quantity: $0.quantity) })
        var serials = SerialLayers()
        tables.boxes = try SampleRegister.boxes(on: allotments, &random)
        for allotment in allotments {
            try SampleRegister.fill(
                &serials, allotment.quantity, tables.batches, allotment.fields.product, &random)
        }
        state = try SnapshotState(
            office: SnapshotOffice(
                name: SnapshotText("Văn phòng"),
                limits: AgeLimits(
                    keys: AgeLimit(amber: 720, red: 2160), status: AgeLimit(amber: 24, red: 168),
                    products: AgeLimit(amber: 168, red: 720))),
            tables: tables, serials: serials)
    }

    /// The point of a P-256 key ends its SubjectPublicKeyInfo.
    private static func point(of key: VerifyingKey) throws -> [UInt8] {
        let lines = String(decoding: try key.pem(), as: UTF8.self).split(separator: "\n")
        let der = try #require(Base64.bytes(lines.filter { !$0.hasPrefix("-") }.joined()))
        return Array(der.suffix(64))
    }

    private static func day(_ number: Int) throws -> Day { try #require(Day(number: number)) }

    private static func product(_ number: UInt32, _ random: inout SeededRandom) throws -> SnapshotProduct {
        let certificates = try (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let from = madeOn + Int.random(in: -1200...10, using: &random)
            let status = try #require(CertificateFacts.Status.allCases.randomElement(using: &random))
            var facts = CertificateFacts(
                stars: Int.random(in: 3...5, using: &random), validFrom: try day(from),
                validTo: try day(from + Int.random(in: 300...1100, using: &random)), status: status)
            if status == .withdrawn {
                facts.withdrawnOn =
                    Bool.random(using: &random)
                    ? nil : try day(madeOn + Int.random(in: -100...60, using: &random))
                facts.recallsGoods = Int.random(in: 0..<3, using: &random) == 0
            }
            if status == .superseded {
                facts.supersededOn = try day(madeOn + Int.random(in: -100...60, using: &random))
            }
            return SnapshotCertificate(facts: facts, decision: try SnapshotText("12/QĐ-UBND"))
        }
        return try SnapshotProduct(
            number: #require(ProductNumber(number: number)), producer: 7, group: 0,
            marks: marks(&random),
            card: ProductCard(
                name: SnapshotText("Chè \(number)"), netQuantity: SnapshotText("100 g"),
                gtin: SnapshotText(""),
                standard: SnapshotText("")), certificates: certificates)
    }

    private static func marks(_ random: inout SeededRandom) -> GoodsMarks {
        GoodsMarks(
            isSuspended: Int.random(in: 0..<12, using: &random) == 0,
            isRecalled: Int.random(in: 0..<12, using: &random) == 0)
    }

    private static func batch(
        of product: ProductNumber, lot: Int, _ random: inout SeededRandom
    ) throws -> SnapshotBatch {
        let made = madeOn - Int.random(in: 0...500, using: &random)
        let useBy =
            Bool.random(using: &random) ? nil : try day(made + Int.random(in: 30...700, using: &random))
        // Most are as batches are; the others come too.
        let state =
            Bool.random(using: &random) ? LotState.released : LotState.allCases.randomElement(using: &random)
        return SnapshotBatch(
            product: product, lot: try SnapshotText("L\(lot)"),
            facts: BatchFacts(producedOn: try day(made), useBy: useBy, state: try #require(state)),
            marks: marks(&random))
    }

    private static func allotment(
        _ number: UInt32, of products: [SnapshotProduct], _ key: Key, _ random: inout SeededRandom
    ) throws -> (StampFields, UInt32) {
        let kind =
            Bool.random(using: &random)
            ? StampKind.recognisedProduct : StampKind.allCases.randomElement(using: &random)
        let product = try #require(products.randomElement(using: &random))
        let issued = UInt16(madeOn - Int.random(in: 0...100, using: &random))
        let fields = StampFields(
            kind: try #require(kind), key: key.signing.id, product: product.number,
            allotment: AllotmentNumber(number: number), serial: try #require(Serial(number: 1)),
            issuedOn: try #require(StampDay(number: issued)))
        return (fields, UInt32.random(in: 1...60, using: &random))
    }

    /// On many allotments boxes, of one to nine things.
    private static func boxes(
        on allotments: [(fields: StampFields, quantity: UInt32)], _ random: inout SeededRandom
    ) throws -> [SnapshotBox] {
        func place(_ random: inout SeededRandom) throws -> SnapshotPlace {
            let (fields, quantity) = try #require(allotments.randomElement(using: &random))
            let serial = UInt32.random(in: 1...quantity, using: &random)
            return SnapshotPlace(fields.allotment, try #require(Serial(number: serial)))
        }
        var boxes: [SnapshotPlace: SnapshotBox] = [:]
        for _ in 0..<400 {
            let parent = try place(&random)
            var children: Set<SnapshotPlace> = []
            for _ in 0..<Int.random(in: 1...9, using: &random) { children.insert(try place(&random)) }
            children.remove(parent)
            guard !children.isEmpty else { continue }
            boxes[parent] = try SnapshotBox(parent: parent, children: children.sorted())
        }
        return boxes.values.sorted { $0.parent < $1.parent }
    }

    /// Runs of any state, batch and marks.
    private static func fill(
        _ serials: inout SerialLayers, _ quantity: UInt32, _ batches: [SnapshotBatch],
        _ product: ProductNumber,
        _ random: inout SeededRandom
    ) throws {
        let own = batches.indices.filter { batches[$0].product == product }
        var left = quantity
        while left > 0 {
            let count = UInt32.random(in: 1...left, using: &random)
            let isActive = Int.random(in: 0..<3, using: &random) > 0
            let state = isActive ? SerialState.activated : SerialState.allCases.randomElement(using: &random)
            let batch = own.randomElement(using: &random).map { UInt32($0) + 1 } ?? 0
            try serials.append(
                #require(state), batch: state == .activated ? batch : 0,
                marks: Int.random(in: 0..<6, using: &random) == 0
                    ? UInt8.random(in: 0...7, using: &random) : 0,
                count: count)
            left -= count
        }
    }
}
