internal import StampFormat

/// What one kind of file holds and how its rows become records of the register.
protocol ImportKind: SendableMetatype {
    associatedtype Record: Hashable & Sendable

    static var word: String { get }
    static var columns: [ImportColumn] { get }
    /// The record of a row, or nil with its faults noted in the row.
    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> Record?
    /// What makes a row and a known record the same.
    static func key(of record: Record) -> String
    /// What no two rows of a file may share, as it stands there, also for rows with faults.
    static func keys(of row: ImportRow) -> [String]
    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [Record]
    static func put(_ record: Record, in writer: some RegistryWriter) throws(RegistryError)
}

/// The kinds of file that can be imported.
package enum ImportFileKind: String, CaseIterable, Sendable {
    case producers, products, certificates, batches
    case testReports = "test-reports"
}

/// What rows refer to: read once before the file.
struct ImportFacts {
    let producers: [Producer]
    let products: [Product]
    let regulation: Regulation
    let scales: [ScoreScale]
    private let endedCertificates: [String: Certificate]
    private let producerByName: [String: UInt32]
    private let producerNumbers: Set<UInt32>
    private let productNumbers: Set<ProductNumber>
    private let productByName: [String: ProductNumber]
    private let productByGTIN: [GTIN: Product]
    private let batchStates: [String: BatchState]

    init(reader: some RegistryReader, today: Day) throws(RegistryError) {
        producers = try reader.producers()
        products = try reader.products()
        regulation = try reader.regulation(on: today)
        scales = try reader.scoreScales()
        endedCertificates = Dictionary(
            try reader.endedCertificates().map { (CertificateImport.key(of: $0), $0) }
        ) { first, _ in first }
        batchStates = Dictionary(
            try reader.batches().map { (BatchImport.key(of: $0), $0.state) }, uniquingKeysWith: { $1 })
        producerByName = Dictionary(producers.map { (PlainText.folded($0.name), $0.number) }) { first, _ in
            first
        }
        producerNumbers = Set(producers.map(\.number))
        productNumbers = Set(products.map(\.number))
        productByGTIN = Dictionary(products.compactMap { product in product.gtin.map { ($0, product) } }) {
            first, _ in first
        }
        productByName = Dictionary(products.map { (ImportFacts.name(of: $0), $0.number) }) { first, _ in first
        }
    }

    /// The producer that a number or a name means.
    func producer(_ text: String) -> UInt32? {
        if let number = UInt32(text) { return producerNumbers.contains(number) ? number : nil }
        return producerByName[PlainText.folded(text)]
    }

    /// A certificate that a decision has withdrawn or superseded since.
    func endedCertificate(of product: ProductNumber, from day: Day) -> Certificate? {
        endedCertificates["\(product.number)/\(day.iso)"]
    }

    func hasProduct(_ number: ProductNumber) -> Bool { productNumbers.contains(number) }

    /// The number of a product that is known by its producer and name.
    func product(named name: String, of producer: UInt32) -> ProductNumber? {
        productByName["\(producer)/\(PlainText.folded(name))"]
    }

    /// Where a known batch stands.
    func batchState(_ lot: String?, _ product: ProductNumber?) -> BatchState? {
        guard let lot, let product else { return nil }
        return batchStates["\(product.number)/\(lot)"]
    }

    /// The product that carries a GTIN already.
    func product(with gtin: GTIN) -> Product? { productByGTIN[gtin] }

    private static func name(of product: Product) -> String {
        "\(product.producer)/\(PlainText.folded(product.name))"
    }
}

extension ImportRow {
    /// The product that a row is about; it must be in the register.
    mutating func product(_ facts: ImportFacts) -> ProductNumber? {
        guard let number = integer("product", in: 1...16_777_215),
            let product = ProductNumber(number: UInt32(number))
        else { return nil }
        guard facts.hasProduct(product) else { return refuse("product", .unknownProduct) }
        return product
    }
}
