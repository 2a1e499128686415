import StampFormat
import TestTools
import Testing

@testable import StampSnapshot

/// Random states of small registers, each following from the one before.
struct SnapshotSample {
    var random: SeededRandom
    private(set) var state: SnapshotState

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        state = try SnapshotState.empty()
        try advance()
    }

    /// Puts, changes and removes records, and moves runs of serials.
    mutating func advance() throws {
        var tables = SnapshotTables()
        tables.keys = try (0..<2).map { try key($0) }
        let products = (1...30).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
        tables.producers = try [UInt32(1), 2, 3].map { try producer($0) }
        tables.products = try products.map { try product(UInt32($0)) }
        for product in tables.products {
            for lot in ["L1", "L2"] where Bool.random(using: &random) {
                tables.batches.append(try batch(product.number, lot))
            }
        }
        for number in UInt32(1)...40 {
            guard let product = tables.products.randomElement(using: &random) else { continue }
            guard Int.random(in: 0..<5, using: &random) > 0 else { continue }
            tables.allotments.append(try allotment(number, product.number))
        }
        tables.boxes = try boxes(on: tables.allotments)
        state = try SnapshotState(
            office: SnapshotOffice(name: SnapshotText("Văn phòng"), limits: Self.limits()), tables: tables,
            serials: try layers(tables))
    }

    /// Some boxes, now and then none at all.
    private mutating func boxes(on allotments: [SnapshotAllotment]) throws -> [SnapshotBox] {
        guard Int.random(in: 0..<4, using: &random) > 0 else { return [] }
        var boxes: [SnapshotPlace: SnapshotBox] = [:]
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let parent = try place(on: allotments)
            var children: Set<SnapshotPlace> = []
            for _ in 0..<Int.random(in: 1...12, using: &random) { children.insert(try place(on: allotments)) }
            children.remove(parent)
            guard !children.isEmpty else { continue }
            boxes[parent] = try SnapshotBox(parent: parent, children: children.sorted())
        }
        return boxes.values.sorted { $0.parent < $1.parent }
    }

    private mutating func place(on allotments: [SnapshotAllotment]) throws -> SnapshotPlace {
        let allotment = try #require(allotments.randomElement(using: &random))
        let serial = UInt32.random(in: 1...allotment.quantity, using: &random)
        return SnapshotPlace(allotment.number, try #require(Serial(number: serial)))
    }

    static func limits() throws -> AgeLimits {
        AgeLimits(
            keys: try AgeLimit(amber: 720, red: 1440), status: try AgeLimit(amber: 24, red: 72),
            products: try AgeLimit(amber: 168, red: 720))
    }

    private mutating func layers(_ tables: SnapshotTables) throws -> SerialLayers {
        var layers = try state.layers(on: tables, try SerialSpace(tables.allotments))
        for _ in 0..<20 {
            let start = UInt32.random(in: 0..<layers.end, using: &random)
            let end = min(layers.end, start + UInt32.random(in: 1...30, using: &random))
            let run = [PositionRun(start: start, end: end)]
            layers.states = try layers.states.painted(run, UInt8.random(in: 0...9, using: &random))
            let batch = UInt32.random(in: 0...UInt32(tables.batches.count), using: &random)
            layers.batches = try layers.batches.painted(run, batch)
            guard Bool.random(using: &random) else { continue }
            layers.marks = try layers.marks.painted(run, UInt8.random(in: 0...7, using: &random))
        }
        return layers
    }

    private mutating func key(_ place: UInt32) throws -> SnapshotKey {
        try SnapshotKey(
            id: try #require(KeyID(number: place * 77)), first: try #require(StampDay(number: 2_000)),
            last: try #require(StampDay(number: UInt16.random(in: 2_000...3_000, using: &random))),
            point: [UInt8](repeating: UInt8(place), count: 64))
    }

    private mutating func producer(_ number: UInt32) throws -> SnapshotProducer {
        SnapshotProducer(
            number: number, name: try SnapshotText("Hợp tác xã \(Int.random(in: 0..<3, using: &random))"),
            commune: try SnapshotText("Nậm Xanh"), province: try SnapshotText("Lai Châu"),
            address: try SnapshotText("Thôn 1"))
    }

    private mutating func product(_ number: UInt32) throws -> SnapshotProduct {
        let day = try #require(Day(number: 2_000))
        var facts = CertificateFacts(
            stars: Int.random(in: 3...5, using: &random), validFrom: day,
            validTo: try #require(Day(number: 3_000)), status: .granted)
        facts.withdrawnOn = Bool.random(using: &random) ? Day(number: -1) : nil
        return try SnapshotProduct(
            number: try #require(ProductNumber(number: number)),
            producer: UInt32.random(in: 1...3, using: &random),
            group: UInt8.random(in: 0...5, using: &random),
            marks: GoodsMarks(isSuspended: Int.random(in: 0..<9, using: &random) == 0),
            card: try ProductCard(
                name: SnapshotText("Mật ong \(number)"), netQuantity: SnapshotText("500 ml"),
                gtin: SnapshotText(""), standard: SnapshotText("TCCS 01:2025"),
                picture: number == 7 ? random.bytes(32) : []),
            certificates: [SnapshotCertificate(facts: facts, decision: try SnapshotText("12/QĐ"))])
    }

    private mutating func batch(_ product: ProductNumber, _ lot: String) throws -> SnapshotBatch {
        SnapshotBatch(
            product: product, lot: try SnapshotText(lot),
            facts: BatchFacts(
                producedOn: try #require(Day(number: 2_100)),
                useBy: Bool.random(using: &random) ? Day(number: 2_500) : nil,
                state: try #require(LotState(rawValue: UInt8.random(in: 0...8, using: &random)))),
            marks: GoodsMarks(isRecalled: Int.random(in: 0..<9, using: &random) == 0))
    }

    private mutating func allotment(_ number: UInt32, _ product: ProductNumber) throws -> SnapshotAllotment {
        let fields = StampFields(
            kind: .recognisedProduct, key: try #require(KeyID(number: 77)), product: product,
            allotment: AllotmentNumber(number: number), serial: try #require(Serial(number: 1)),
            issuedOn: try #require(StampDay(number: 2_200)))
        return try SnapshotAllotment(of: fields, quantity: 10 + number)
    }
}
