package import StampFormat

/// What the registry knows of one serial when someone asks, read in one transaction.
package struct Standing: Hashable, Sendable {
    package let allotment: Allotment
    package let product: Product
    package let producer: Producer
    /// The serial's own range.
    package let range: StateRange
    /// The stamp as it was signed and stored.
    package let stored: Stamp
    /// The batch it was activated for.
    package let batch: Batch?
    /// All certificates of the product.
    package let certificates: [Certificate]
    /// What is held against the goods on the day of the question.
    package let flags: Set<FlagKind>

    package init(
        allotment: Allotment, product: Product, producer: Producer, range: StateRange, stored: Stamp,
        batch: Batch?,
        certificates: [Certificate], flags: Set<FlagKind> = []
    ) {
        self.allotment = allotment
        self.product = product
        self.producer = producer
        self.range = range
        self.stored = stored
        self.batch = batch
        self.certificates = certificates
        self.flags = flags
    }
}
