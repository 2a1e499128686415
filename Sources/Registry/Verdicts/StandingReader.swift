package import StampFormat

/// Reads what is known of serials, keeping what the serials of a list share.
///
/// States, batches, flags and certificates are those of the moment asked about; the register's other rows are
/// the present ones.
///
/// Lives no longer than its transaction. Not `Sendable`.
package final class StandingReader {
    private let reader: any RegistryReader
    private let moment: Moment?
    private let memory: StandingMemory

    /// Starts with what the transaction remembers.
    ///
    /// `moment`: the one asked about; nil for the present.
    package init(_ reader: any RegistryReader, on moment: Moment? = nil) {
        self.reader = reader
        self.moment = moment
        memory = reader.standingMemory
        memory.begin(moment)
    }

    /// What is known of a serial, or nil when it was never issued: signing must be finished.
    package func standing(of serial: Serial, in number: AllotmentNumber) throws(RegistryError) -> Standing? {
        guard var standing = try ownStanding(of: serial, in: number) else { return nil }
        for child in try children(in: StampPlace(number, serial)) {
            if let inside = try ownStanding(of: child.serial, in: child.allotment) {
                standing.children.append(inside)
            }
        }
        return standing
    }

    /// The same of the stamp alone: boxes do not nest.
    private func ownStanding(of serial: Serial, in number: AllotmentNumber) throws(RegistryError) -> Standing?
    {
        guard let allotment = try allotment(number), allotment.stage == .closed,
            let stored = try reader.storedStamp(serial, of: number)
        else { return nil }
        let range = try range(of: number, holding: serial)
        let maker = try maker(of: allotment.product)
        var standing = Standing(
            allotment: allotment, product: maker.product, producer: maker.producer, range: range,
            stored: stored,
            batch: try batch(range.lot, of: allotment.product), certificates: maker.certificates,
            flags: try flags(on: serial, in: range, of: allotment, maker.certificates),
            copyGrade: try copyEvents(of: number).grade(of: StampPlace(number, serial), on: moment))
        standing.taxStamps = try taxStamps(range.lot, of: maker.product)
        return standing
    }

    /// One question for all serials of a batch, and none for what is no beverage; the present series.
    private func taxStamps(_ lot: String?, of product: Product) throws(RegistryError) -> String? {
        guard let lot, product.group == .beverage else { return nil }
        let key = StandingMemory.BatchKey(product: product.number, lot: lot)
        if let known = memory.taxStamps[key] { return known }
        let found = try reader.liquorPapers(of: product, lot: lot).series
        memory.taxStamps[key] = .some(found)
        return found
    }

    /// The present range where nothing happened since, else what the history says of the moment.
    private func range(
        of number: AllotmentNumber, holding serial: Serial
    ) throws(RegistryError) -> StateRange {
        guard let moment, try hasChanges(of: number, after: moment) else {
            return try presentRange(of: number, holding: serial)
        }
        if let range = try reader.range(of: number, holding: serial, on: moment) { return range }
        guard let only = SerialRange(serial.number, serial.number) else { throw .corrupt("serial") }
        return StateRange(serials: only, state: .reserved)
    }

    private func presentRange(
        of number: AllotmentNumber, holding serial: Serial
    ) throws(RegistryError) -> StateRange {
        if let known = memory.ranges[number], known.serials.first <= serial.number,
            serial.number <= known.serials.last
        {
            return known
        }
        guard let range = try reader.range(of: number, holding: serial) else {
            throw .corrupt("serial_range \(number.number)/\(serial.number)")
        }
        memory.ranges[number] = range
        return range
    }

    private func hasChanges(
        of number: AllotmentNumber, after moment: Moment
    ) throws(RegistryError) -> Bool {
        if let known = memory.isPast[number] { return known }
        let isPast = try reader.hasChanges(of: number, after: moment)
        memory.isPast[number] = isPast
        return isPast
    }

    /// The kinds of flag that stand above the serial; one question for all serials of an allotment and batch.
    private func flags(
        on serial: Serial, in range: StateRange, of allotment: Allotment, _ certificates: [Certificate]
    ) throws(RegistryError) -> Set<FlagKind> {
        let key = StandingMemory.FlagKey(allotment: allotment.number, lot: range.lot)
        var flags = memory.flags[key]
        if flags == nil, let all = SerialRange(1, UInt32(allotment.quantity)) {
            flags = try reader.flagsAbove(all, of: allotment, lot: range.lot, certificates: certificates)
            memory.flags[key] = flags
        }
        let above = (flags ?? []).filter { flag in
            guard let serials = flag.serials else { return true }
            return serials.first <= serial.number && serial.number <= serials.last
        }
        return Set(
            above.filter { flag in moment.map { flag.stands(on: $0) } ?? (flag.cleared == nil) }.map(\.kind))
    }

    /// One question for all serials of an allotment: hardly any is on a box.
    private func children(in box: StampPlace) throws(RegistryError) -> [StampPlace] {
        if memory.boxes[box.allotment] == nil {
            memory.boxes[box.allotment] = Dictionary(
                grouping: try reader.boxEvents(of: box.allotment), by: \.box.serial)
        }
        return memory.boxes[box.allotment]?[box.serial]?.inside(on: moment) ?? []
    }

    /// One question for all serials of an allotment: hardly any has a case.
    private func copyEvents(of number: AllotmentNumber) throws(RegistryError) -> [CopyEvent] {
        if let known = memory.copies[number] { return known }
        let events = try reader.copyEvents(of: number)
        memory.copies[number] = events
        return events
    }

    private func allotment(_ number: AllotmentNumber) throws(RegistryError) -> Allotment? {
        if let known = memory.allotments[number] { return known }
        let allotment = try reader.allotment(number)
        memory.allotments[number] = allotment
        return allotment
    }

    private func maker(of number: ProductNumber) throws(RegistryError) -> StandingMemory.Maker {
        if let known = memory.makers[number] { return known }
        let product = try reader.existingProduct(number)
        guard let producer = try reader.producer(product.producer) else {
            throw .unknownProducer(product.producer)
        }
        let maker = StandingMemory.Maker(
            product: product, producer: producer, certificates: try certificates(of: number))
        memory.makers[number] = maker
        return maker
    }

    /// Certificates carry their own days; only what was recorded of them needs the history.
    private func certificates(of number: ProductNumber) throws(RegistryError) -> [Certificate] {
        guard let known = moment?.known else { return try reader.certificates(of: number) }
        return try reader.certificateVersions(of: number).known(on: known)
    }

    private func batch(_ lot: String?, of product: ProductNumber) throws(RegistryError) -> Batch? {
        guard let lot else { return nil }
        let key = StandingMemory.BatchKey(product: product, lot: lot)
        if let known = memory.batches[key] { return known }
        let batch: Batch
        if let moment, let then = try reader.batch(lot, of: product, on: moment) {
            batch = then
        } else {
            batch = try reader.existingBatch(lot, of: product)
        }
        memory.batches[key] = batch
        return batch
    }
}
