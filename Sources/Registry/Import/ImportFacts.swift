internal import StampFormat

/// What rows refer to: read once before the file.
struct ImportFacts {
    let regulation: Regulation
    let places: PlaceRegister
    /// The greatest number that a product has; 0 while there is none.
    let lastProduct: UInt32
    let scales: [ScoreScale]
    private let endedCertificates: [String: Certificate]
    private let batchStates: [String: BatchState]
    private let producerByName: [String: UInt32]
    private let producerNumbers: Set<UInt32>
    private let productNumbers: Set<ProductNumber>
    private let productByName: [String: ProductNumber]
    private let productByItem: [String: Product]

    /// Facts for new rows.
    init(reader: some RegistryReader, today: Day) throws(RegistryError) {
        try self.init(reader: reader, today: today, isRestoring: false)
    }

    /// Facts for rows that were in the register before: nothing about them is looked up anew.
    static func restoring(reader: some RegistryReader, today: Day) throws(RegistryError) -> ImportFacts {
        try ImportFacts(reader: reader, today: today, isRestoring: true)
    }

    private init(reader: some RegistryReader, today: Day, isRestoring: Bool) throws(RegistryError) {
        let producers = try reader.producers()
        let products = try reader.products()
        regulation = try reader.regulation(on: today)
        places = PlaceRegister(isRestoring ? [] : try reader.administrativeUnits(), today: today)
        lastProduct = products.map(\.number.number).max() ?? 0
        scales = try reader.scoreScales()
        let ended = isRestoring ? [] : try reader.endedCertificates()
        endedCertificates = Dictionary(ended.map { (CertificateImport.key(of: $0), $0) }) { first, _ in first
        }
        let batches = isRestoring ? [] : try reader.batches()
        batchStates = Dictionary(batches.map { (BatchImport.key(of: $0), $0.state) }) { first, _ in first }
        producerByName = Dictionary(producers.map { (PlainText.folded($0.name), $0.number) }) { first, _ in
            first
        }
        producerNumbers = Set(producers.map(\.number))
        productNumbers = Set(products.map(\.number))
        let owners =
            isRestoring ? [] : products.compactMap { product in product.gtin.map { ($0.item, product) } }
        productByItem = Dictionary(owners) { first, _ in first }
        productByName = Dictionary(products.map { (ImportFacts.name(of: $0), $0.number) }) { first, _ in first
        }
    }

    /// The producer that a number or a name means.
    func producer(_ text: String) -> UInt32? {
        if let number = UInt32(text) { return producerNumbers.contains(number) ? number : nil }
        return producerByName[PlainText.folded(text)]
    }

    func hasProduct(_ number: ProductNumber) -> Bool { productNumbers.contains(number) }

    /// The number of a product that is known by its producer and name.
    func product(named name: String, of producer: UInt32) -> ProductNumber? {
        productByName["\(producer)/\(PlainText.folded(name))"]
    }

    /// A certificate that a decision has withdrawn or superseded since.
    func endedCertificate(of product: ProductNumber, from day: Day) -> Certificate? {
        endedCertificates["\(product.number)/\(day.iso)"]
    }

    /// Where a known batch stands.
    func batchState(_ lot: String?, _ product: ProductNumber?) -> BatchState? {
        guard let lot, let product else { return nil }
        return batchStates["\(product.number)/\(lot)"]
    }

    /// The product that carries a GTIN already.
    func product(with gtin: GTIN) -> Product? { productByItem[gtin.item] }

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
