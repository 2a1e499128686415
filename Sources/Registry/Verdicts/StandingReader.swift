package import StampFormat

/// Reads what is known of serials, keeping what the serials of a list share.
///
/// States, batches, flags and certificates are those of the moment asked about; the register's other rows are
/// the present ones.
///
/// Lives no longer than its transaction: what it keeps is as old as that. Not `Sendable`.
package final class StandingReader {
    private let reader: any RegistryReader
    private let moment: Moment?
    private var allotments: [AllotmentNumber: Allotment] = [:]
    private var makers: [ProductNumber: Maker] = [:]
    private var batches: [BatchKey: Batch] = [:]
    private var flags: [FlagKey: [FlagRecord]] = [:]
    private var isPast: [AllotmentNumber: Bool] = [:]

    /// Starts with nothing kept.
    ///
    /// `moment`: the one asked about; nil for the present.
    package init(_ reader: any RegistryReader, on moment: Moment? = nil) {
        self.reader = reader
        self.moment = moment
    }

    /// What is known of a serial, or nil when it was never issued: signing must be finished.
    package func standing(of serial: Serial, in number: AllotmentNumber) throws(RegistryError) -> Standing? {
        guard let allotment = try allotment(number), allotment.stage == .closed,
            let stored = try reader.storedStamp(serial, of: number)
        else { return nil }
        let range = try range(of: number, holding: serial)
        let maker = try maker(of: allotment.product)
        return Standing(
            allotment: allotment, product: maker.product, producer: maker.producer, range: range,
            stored: stored,
            batch: try batch(range.lot, of: allotment.product), certificates: maker.certificates,
            flags: try flags(on: serial, in: range, of: allotment, maker.certificates))
    }

    /// The present range where nothing happened since, else what the history says of the moment.
    private func range(
        of number: AllotmentNumber, holding serial: Serial
    ) throws(RegistryError) -> StateRange {
        guard let moment, try hasChanges(of: number, after: moment) else {
            guard let range = try reader.range(of: number, holding: serial) else {
                throw .corrupt("serial_range \(number.number)/\(serial.number)")
            }
            return range
        }
        if let range = try reader.range(of: number, holding: serial, on: moment) { return range }
        guard let only = SerialRange(serial.number, serial.number) else { throw .corrupt("serial") }
        return StateRange(serials: only, state: .reserved)
    }

    private func hasChanges(
        of number: AllotmentNumber, after moment: Moment
    ) throws(RegistryError) -> Bool {
        if let known = isPast[number] { return known }
        let isPast = try reader.hasChanges(of: number, after: moment)
        self.isPast[number] = isPast
        return isPast
    }

    /// The kinds of flag that stand above the serial; one question for all serials of an allotment and batch.
    private func flags(
        on serial: Serial, in range: StateRange, of allotment: Allotment, _ certificates: [Certificate]
    ) throws(RegistryError) -> Set<FlagKind> {
        let key = FlagKey(allotment: allotment.number, lot: range.lot)
        var flags = self.flags[key]
        if flags == nil, let all = SerialRange(1, UInt32(allotment.quantity)) {
            flags = try reader.flagsAbove(all, of: allotment, lot: range.lot, certificates: certificates)
            self.flags[key] = flags
        }
        let above = (flags ?? []).filter { flag in
            guard let serials = flag.serials else { return true }
            return serials.first <= serial.number && serial.number <= serials.last
        }
        return Set(
            above.filter { flag in moment.map { flag.stands(on: $0) } ?? (flag.cleared == nil) }.map(\.kind))
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
            product: product, producer: producer, certificates: try certificates(of: number))
        makers[number] = maker
        return maker
    }

    /// Certificates carry their own days; only what was recorded of them needs the history.
    private func certificates(of number: ProductNumber) throws(RegistryError) -> [Certificate] {
        guard let known = moment?.known else { return try reader.certificates(of: number) }
        return try reader.certificateVersions(of: number).known(on: known)
    }

    private func batch(_ lot: String?, of product: ProductNumber) throws(RegistryError) -> Batch? {
        guard let lot else { return nil }
        let key = BatchKey(product: product, lot: lot)
        if let known = batches[key] { return known }
        let batch: Batch
        if let moment, let then = try reader.batch(lot, of: product, on: moment) {
            batch = then
        } else {
            batch = try reader.existingBatch(lot, of: product)
        }
        batches[key] = batch
        return batch
    }

    private struct Maker {
        let product: Product
        let producer: Producer
        let certificates: [Certificate]
    }

    private struct FlagKey: Hashable {
        let allotment: AllotmentNumber
        let lot: String?
    }

    private struct BatchKey: Hashable {
        let product: ProductNumber
        let lot: String
    }
}
