package import StampFormat

/// Lists that grow, page by page: at most `limit` rows behind a key, in the order of their keys.
///
/// The database cuts: a page costs what it shows, however long the list is. Nil for `after` asks for the first page.
/// Who walks all pages meets each row that was there at the start once, whatever is added meanwhile.
package protocol PageReading {
    /// By product and lot.
    func batches(
        _ scope: RegisterScope, after: BatchKey?, limit: Int
    ) throws(RegistryError) -> [Batch]
    /// By product and first day.
    func certificates(
        _ scope: RegisterScope, after: CertificateKey?, limit: Int
    ) throws(RegistryError) -> [Certificate]
    /// By date, number, authority and level; those without a date come first.
    func decisions(after: Decision?, limit: Int) throws(RegistryError) -> [DecisionCount]
    /// - `open`: only those that workers take shares of.
    func jobs(open: Bool, after: Int?, limit: Int) throws(RegistryError) -> [Job]
    func printRuns(
        of allotment: AllotmentNumber, after: Int?, limit: Int
    ) throws(RegistryError) -> [PrintRun]
    func facts(_ filter: FactFilter, after: Int?, limit: Int) throws(RegistryError) -> [Fact]
    func imports(after: Int?, limit: Int) throws(RegistryError) -> [ImportRecord]
    func flags(after: Int?, limit: Int) throws(RegistryError) -> [FlagRecord]
}

/// Whose part of the register a list shows.
package enum RegisterScope: Hashable, Sendable {
    case all
    case producer(UInt32)
    case product(ProductNumber)

    /// All, or a producer's own.
    package init(of producer: UInt32?) { self = producer.map { .producer($0) } ?? .all }
}

/// By what batches are in order.
package struct BatchKey: Hashable, Sendable {
    package let product: ProductNumber
    package let lot: String

    package init(_ product: ProductNumber, _ lot: String) {
        self.product = product
        self.lot = lot
    }
}

/// By what certificates are in order.
package struct CertificateKey: Hashable, Sendable {
    package let product: ProductNumber
    package let validFrom: Day

    package init(_ product: ProductNumber, _ validFrom: Day) {
        self.product = product
        self.validFrom = validFrom
    }
}

/// A decision, and on how many certificates it speaks.
package struct DecisionCount: Hashable, Sendable {
    package let decision: Decision
    package let granted: Int
    package let withdrawn: Int

    package init(_ decision: Decision, granted: Int, withdrawn: Int) {
        self.decision = decision
        self.granted = granted
        self.withdrawn = withdrawn
    }
}
