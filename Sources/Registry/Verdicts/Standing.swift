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
    /// What a person said of a copy of this stamp.
    package let copyGrade: CopyGrade?
    /// The series of tax stamps that bottles of the batch carry beside ours; nil for what is no liquor.
    package var taxStamps: String?
    /// What is in the gift box that the stamp stands on, in order of allotments and serials; empty for no box.
    package var children: [Standing] = []

    package init(
        allotment: Allotment, product: Product, producer: Producer, range: StateRange, stored: Stamp,
        batch: Batch?,
        certificates: [Certificate], flags: Set<FlagKind> = [], copyGrade: CopyGrade? = nil
    ) {
        self.allotment = allotment
        self.product = product
        self.producer = producer
        self.range = range
        self.stored = stored
        self.batch = batch
        self.certificates = certificates
        self.flags = flags
        self.copyGrade = copyGrade
    }
}
