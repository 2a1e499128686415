package import StampFormat

/// A version of a batch as the history keeps it.
package struct BatchEvent: Hashable, Sendable {
    package let batch: Batch
    package let record: HistoryRecord
    /// Number of the decision or minutes behind it; nil for none.
    package let document: String?

    package init(_ batch: Batch, _ record: HistoryRecord, document: String?) {
        self.batch = batch
        self.record = record
        self.document = document
    }
}

/// Batches in the store beyond their present rows.
package protocol BatchReading {
    /// All versions of a batch in the order of recording; the last is the present one.
    func history(of lot: String, _ product: ProductNumber) throws(RegistryError) -> [BatchEvent]
    /// The batch that it was split from, or nil.
    func origin(of lot: String, _ product: ProductNumber) throws(RegistryError) -> String?
    /// Stamps of allotments for this batch that are neither on packs nor out of use.
    func stockCount(lot: String, of product: ProductNumber) throws(RegistryError) -> Int
}

/// Changes of batches beyond their rows.
package protocol BatchWriting {
    func insertPart(_ lot: String, of origin: String, _ product: ProductNumber) throws(RegistryError)
}

extension BatchReading {
    /// The batch as it stood then; its first version for days before it was known.
    package func batch(
        _ lot: String, of product: ProductNumber, on moment: Moment
    ) throws(RegistryError) -> Batch? {
        let events = try history(of: lot, product)
        return (events.last { $0.record.holds(on: moment) } ?? events.first)?.batch
    }
}
