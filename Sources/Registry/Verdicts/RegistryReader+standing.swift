package import StampFormat

extension RegistryReader {
    /// What is known of a serial, or nil when it was never issued: signing must be finished.
    ///
    /// State, batch and flags are those of the moment asked about; the register's other rows are the present
    /// ones, of which certificates carry their own days.
    package func standing(
        of serial: Serial, in number: AllotmentNumber, on moment: Moment
    ) throws(RegistryError) -> Standing? {
        guard let allotment = try allotment(number), allotment.stage == .closed,
            let stored = try storedStamp(serial, of: number)
        else { return nil }
        let range = try range(of: allotment, holding: serial, on: moment)
        let product = try existingProduct(allotment.product)
        guard let producer = try producer(product.producer) else { throw .unknownProducer(product.producer) }
        var batch: Batch?
        if let lot = range.lot { batch = try self.batch(lot, of: product.number, on: moment) }
        let certificates = try certificates(of: product.number)
        let flags = try flagsAbove(
            range.serials.only(serial), of: allotment, lot: range.lot, certificates: certificates)
        return Standing(
            allotment: allotment, product: product, producer: producer, range: range, stored: stored,
            batch: batch,
            certificates: certificates,
            flags: Set(flags.filter { $0.stands(on: moment) }.map(\.kind)))
    }

    /// The present range where nothing happened since, else what the history says of the moment.
    private func range(
        of allotment: Allotment, holding serial: Serial, on moment: Moment
    ) throws(RegistryError) -> StateRange {
        if try hasChanges(of: allotment.number, after: moment) {
            let then = try range(of: allotment.number, holding: serial, on: moment)
            let only = SerialRange(serial.number, serial.number)
            guard let range = then ?? only.map({ StateRange(serials: $0, state: .reserved) }) else {
                throw .corrupt("serial \(serial.number)")
            }
            return range
        }
        guard let range = try range(of: allotment.number, holding: serial) else {
            throw .corrupt("serial_range \(allotment.number.number)/\(serial.number)")
        }
        return range
    }
}
