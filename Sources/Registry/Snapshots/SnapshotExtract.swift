internal import StampFormat
internal import StampSigning
internal import StampSnapshot

extension RegistryReader {
    /// What a snapshot holds, as of now.
    ///
    /// - `limits`: when what it says is old.
    /// - `keys`: of the office.
    /// - `day`: the day on which flags and cases must stand.
    ///
    func snapshotState(
        _ limits: AgeLimits, keys: Keyring, on day: Day
    ) throws(RegistryError) -> SnapshotState {
        let extract = try SnapshotExtract(self, on: day)
        let name = try office().name
        return try RegistryError.snapshotting { () throws(SnapshotFault) in
            try SnapshotState(
                office: SnapshotOffice(name: try SnapshotText(name), limits: limits),
                tables: try extract.tables(keys), serials: try extract.layers())
        }
    }
}

/// The facts behind a snapshot, read in one transaction.
private struct SnapshotExtract {
    private let allotments: [Issued]
    private let batches: [Made]
    private let products: [Product]
    private let producers: [Producer]
    private let certificates: [ProductNumber: [Certificate]]
    /// Of products' small pictures.
    private let pictures: [ProductNumber: [UInt8]]
    private let flags: StandingFlags
    private let copied: Set<StampPlace>
    private let boxes: [GiftBox]

    private struct Issued {
        let allotment: Allotment
        let terms: IssueTerms
        let ranges: [StateRange]
    }

    private struct Made {
        let batch: Batch
        let lot: SnapshotText
        let origins: [String]
    }

    init(_ reader: some RegistryReader, on day: Day) throws(RegistryError) {
        var issued: [Issued] = []
        for allotment in try reader.allotments() where allotment.stage == .closed {
            guard let terms = allotment.issue else { throw .corrupt("allotment \(allotment.number.number)") }
            issued.append(
                Issued(
                    allotment: allotment, terms: terms, ranges: try reader.ranges(of: allotment.number)))
        }
        let used = Set(issued.map(\.allotment.product))
        allotments = issued.sorted { $0.allotment.number < $1.allotment.number }
        products = try reader.products().filter { used.contains($0.number) }.sorted { $0.number < $1.number }
        let makers = Set(products.map(\.producer))
        producers = try reader.producers().filter { makers.contains($0.number) }
            .sorted { $0.number < $1.number }
        certificates = Dictionary(grouping: try reader.certificates(), by: \.product)
        pictures = Dictionary(
            uniqueKeysWithValues: try reader.pictures().map { ($0.product, $0.small.hash) })
        flags = StandingFlags(try reader.flags(), on: Moment(day: day))
        batches = try SnapshotExtract.batches(of: issued, reader, flags)
        boxes = try reader.boxes()
        let cases = try reader.copyEvents()
        copied = Set(cases.map(\.place)).filter {
            cases.grade(of: $0, on: Moment(day: day))?.isPublic ?? false
        }
    }

    /// Those that some serial is bound to, in the order of their products and of the bytes of their lots.
    private static func batches(
        of issued: [Issued], _ reader: some RegistryReader, _ flags: StandingFlags
    ) throws(RegistryError) -> [Made] {
        var lots: [ProductNumber: Set<String>] = [:]
        for one in issued { lots[one.allotment.product, default: []].formUnion(one.ranges.compactMap(\.lot)) }
        var made: [Made] = []
        for batch in try reader.batches() where lots[batch.product]?.contains(batch.lot) ?? false {
            let lot = try RegistryError.snapshotting { () throws(SnapshotFault) in
                try SnapshotText(batch.lot)
            }
            let origins = flags.isEmpty ? [batch.lot] : try reader.lotAndOrigins(batch.lot, of: batch.product)
            made.append(Made(batch: batch, lot: lot, origins: origins))
        }
        return made.sorted { ($0.batch.product, $0.lot) < ($1.batch.product, $1.lot) }
    }

    func tables(_ keys: Keyring) throws(SnapshotFault) -> SnapshotTables {
        var tables = SnapshotTables()
        tables.keys = try SnapshotKey.all(in: keys)
        for producer in producers { tables.producers.append(try SnapshotProducer(producer)) }
        for product in products {
            tables.products.append(
                try SnapshotProduct(
                    product, certificates[product.number] ?? [], flags,
                    picture: pictures[product.number] ?? []))
        }
        for made in batches {
            let product = made.batch.product
            tables.batches.append(
                SnapshotBatch(
                    product: product, lot: made.lot, facts: made.batch.verdictFacts,
                    marks: flags.marks(on: made.origins.map { .batch(product, lot: $0) })))
        }
        for issued in allotments {
            tables.allotments.append(try SnapshotAllotment(issued.allotment, issued.terms))
        }
        for box in boxes { tables.boxes.append(try SnapshotBox(box)) }
        return tables
    }

    func layers() throws(SnapshotFault) -> SerialLayers {
        var layers = SerialLayers()
        let places = Dictionary(
            uniqueKeysWithValues: batches.enumerated().map {
                (
                    FlagSubject.batch($0.element.batch.product, lot: $0.element.batch.lot),
                    UInt32($0.offset) + 1
                )
            })
        let cases = Dictionary(grouping: copied, by: \.allotment)
        for issued in allotments {
            let allotment = issued.allotment
            let marks = flags.serialMarks(
                of: allotment.number, copied: (cases[allotment.number] ?? []).map(\.serial.number))
            for range in issued.ranges {
                let batch = range.lot.flatMap { places[.batch(allotment.product, lot: $0)] } ?? 0
                for piece in marks.pieces(of: range.serials) {
                    try layers.append(
                        SerialState(range.state), batch: batch, marks: piece.marks,
                        count: UInt32(piece.serials.count))
                }
            }
        }
        return layers
    }
}
