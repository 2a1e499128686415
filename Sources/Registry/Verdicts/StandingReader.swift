package import StampFormat

/// Reads what is known of serials, keeping what the serials of a list share.
///
/// Lives no longer than its transaction: what it keeps is as old as that. Not `Sendable`.
package final class StandingReader {
    private let reader: any RegistryReader
    private var allotments: [AllotmentNumber: Allotment] = [:]
    private var makers: [ProductNumber: Maker] = [:]
    private var batches: [BatchKey: Batch] = [:]

    /// Starts with nothing kept.
    package init(_ reader: any RegistryReader) { self.reader = reader }

    /// What is known of a serial, or nil when it was never issued: signing must be finished.
    package func standing(of serial: Serial, in number: AllotmentNumber) throws(RegistryError) -> Standing? {
        guard let allotment = try allotment(number), allotment.stage == .closed,
            let stored = try reader.storedStamp(serial, of: number)
        else { return nil }
        guard let range = try reader.range(of: number, holding: serial) else {
            throw .corrupt("serial_range \(number.number)/\(serial.number)")
        }
        let maker = try maker(of: allotment.product)
        return Standing(
            allotment: allotment, product: maker.product, producer: maker.producer, range: range,
            stored: stored,
            batch: try batch(range.lot, of: allotment.product), certificates: maker.certificates)
    }

    private func allotment(_ number: AllotmentNumber) throws(RegistryError) -> Allotment? {
        if let known = allotments[number] { return known }
        let allotment = try reader.allotment(number)
        allotments[number] = allotment
        return allotment
    }

    private func maker(of number: ProductNumber) throws(RegistryError) -> Maker {
        if let known = makers[number] { return known }
        let product = try reader.existingProduct(number)
        guard let producer = try reader.producer(product.producer) else {
            throw .unknownProducer(product.producer)
        }
        let maker = Maker(
            product: product, producer: producer, certificates: try reader.certificates(of: number))
        makers[number] = maker
        return maker
    }

    private func batch(_ lot: String?, of product: ProductNumber) throws(RegistryError) -> Batch? {
        guard let lot else { return nil }
        let key = BatchKey(product: product, lot: lot)
        if let known = batches[key] { return known }
        let batch = try reader.existingBatch(lot, of: product)
        batches[key] = batch
        return batch
    }

    private struct Maker {
        let product: Product
        let producer: Producer
        let certificates: [Certificate]
    }

    private struct BatchKey: Hashable {
        let product: ProductNumber
        let lot: String
    }
}
