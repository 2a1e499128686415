package import StampFormat

/// Why liquor (rượu) gets no stamps.
package enum LiquorRefusal: Hashable, Sendable {
    /// The producer has no permit to make liquor.
    case noPermit
    /// `on`: its last day.
    case permitExpired(on: Day)
    /// No series of the electronic tax stamps that each bottle must carry too is recorded of the batch.
    case noTaxStamps(lot: String)

    /// Stable word.
    package var code: String {
        switch self {
        case .noPermit: "no-liquor-permit"
        case .permitExpired: "liquor-permit-expired"
        case .noTaxStamps: "no-tax-stamps"
        }
    }
}

/// What is recorded of a product that is liquor: a bottle carries a tax stamp beside ours.
package struct LiquorPapers: Hashable, Sendable {
    /// Permits of the producer that were neither superseded nor retired.
    private let permits: [Fact]
    /// Nil for a product that is no liquor.
    private let taxStamps: [Fact]?

    /// Of a product that is no liquor.
    package static let none = LiquorPapers(permits: [], taxStamps: nil)

    /// `permits`: facts of the producer; `taxStamps`: of its batch.
    package init(ofLiquor permits: [Fact], taxStamps: [Fact]) {
        self.init(
            permits: permits.filter { $0.statement.kind == "liquor-permit" && $0.isCurrent },
            taxStamps: taxStamps.filter { $0.statement.kind == "tax-stamps" && $0.isCurrent })
    }

    private init(permits: [Fact], taxStamps: [Fact]?) {
        self.permits = permits
        self.taxStamps = taxStamps
    }

    package var isLiquor: Bool { taxStamps != nil }

    /// The series of the batch's tax stamps as recorded last.
    package var series: String? {
        taxStamps?.max { $0.number < $1.number }.map { $0.statement.value ?? $0.statement.title }
    }

    /// - Throws: ``LiquorRefusal/noPermit`` or ``LiquorRefusal/permitExpired(on:)``.
    package func checkPermit(on day: Day) throws(RegistryError) {
        guard isLiquor, !permits.contains(where: { $0.isValid(on: day) }) else { return }
        let ended = permits.compactMap(\.statement.validTo).filter { $0 < day }.max()
        throw .liquor(ended.map { .permitExpired(on: $0) } ?? .noPermit)
    }

    /// - Throws: ``LiquorRefusal/noTaxStamps(lot:)``.
    package func checkTaxStamps(of lot: String) throws(RegistryError) {
        guard !isLiquor || series != nil else { throw .liquor(.noTaxStamps(lot: lot)) }
    }
}

extension RegistryReader {
    /// What is recorded of a product as liquor; only a beverage can be.
    ///
    /// `lot`: the batch whose tax stamps are asked about, if any.
    package func liquorPapers(of product: Product, lot: String?) throws(RegistryError) -> LiquorPapers {
        guard product.group == .beverage,
            try facts(of: .product(product.number)).contains(where: {
                $0.statement.kind == "liquor" && $0.isCurrent
            })
        else { return .none }
        return LiquorPapers(
            ofLiquor: try facts(of: .producer(product.producer)),
            taxStamps: try lot.map { lot throws(RegistryError) in
                try facts(of: .batch(product.number, lot: lot))
            } ?? [])
    }
}
