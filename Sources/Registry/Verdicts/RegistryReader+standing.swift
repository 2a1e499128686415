package import StampFormat

extension RegistryReader {
    /// What is known of a serial, or nil when it was never issued: signing must be finished.
    package func standing(
        of serial: Serial, in number: AllotmentNumber
    ) throws(RegistryError) -> Standing? {
        guard let allotment = try allotment(number), allotment.stage == .closed,
            let stored = try storedStamp(serial, of: number)
        else { return nil }
        guard let range = try range(of: number, holding: serial) else {
            throw .corrupt("serial_range \(number.number)/\(serial.number)")
        }
        let product = try existingProduct(allotment.product)
        guard let producer = try producer(product.producer) else { throw .unknownProducer(product.producer) }
        var batch: Batch?
        if let lot = range.lot { batch = try existingBatch(lot, of: product.number) }
        return Standing(
            allotment: allotment, product: product, producer: producer, range: range, stored: stored,
            batch: batch,
            certificates: try certificates(of: product.number))
    }
}
