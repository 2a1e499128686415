internal import StampFormat

/// What stands in the way of work with stamps: the desks ask it before they act, pages before they offer the act, so
/// that they cannot disagree.
///
/// Each answers a refusal, or nil where nothing is in the way; it throws only what the store could not read.
extension RegistryReader {
    /// - `selection`: the stamps that are to be bound to `batch`.
    func refusal(
        toActivate selection: StampSelection, of allotment: Allotment, for batch: Batch, today: Day
    ) throws(RegistryError) -> RegistryError? {
        let product = try productWithLabel(allotment.product)
        let certificates = try certificates(of: allotment.product)
        let gates = ActivationGates(
            allotment: allotment, product: product, batch: batch, certificates: certificates,
            testReports: try testReportsWithGrace(of: allotment.product),
            activatedForBatch: try activatedCount(lot: batch.lot, of: allotment.product),
            regulation: try regulation(on: today), today: today,
            extendedUntil: try extendedUntil(allotment.number),
            liquor: try liquorPapers(of: product, lot: batch.lot))
        do throws(RegistryError) { try gates.check(selection.count) } catch { return error }
        if let left = try capacityLeft(of: product, today: today), selection.count > left {
            return .capacityExceeded(left: max(0, left))
        }
        if let refusal = try refusal(ofLotOf: allotment) { return refusal }
        for serials in selection.ranges {
            let flag = try flagsAbove(serials, of: allotment, lot: batch.lot, certificates: certificates)
                .first { $0.cleared == nil }
            if let flag { return .flagged(flag.kind, number: flag.number) }
        }
        return nil
    }

    /// Labels of what is recalled, or of a batch that never came to be, would only have to be destroyed; after
    /// its certificate's end a producer may neither print nor attach the mark, also not once more.
    ///
    /// Stamps that were on their packs in time stay good: this is about labels, not about verdicts.
    func refusal(
        toPrint serials: SerialRange, of allotment: Allotment, today: Day
    ) throws(RegistryError) -> RegistryError? {
        if let refusal = try refusal(ofLotOf: allotment) { return refusal }
        let certificates = try certificates(of: allotment.product)
        if let end = MarkEnd(of: allotment.kind, among: certificates, on: today) { return .markEnded(end) }
        let flag = try flagsAbove(serials, of: allotment, lot: allotment.lot, certificates: certificates)
            .first { $0.cleared == nil && $0.kind == .recalled }
        return flag.map { .flagged($0.kind, number: $0.number) }
    }

    /// An undo may not blur what a case is about: flags, cleared ones too, and a batch that was held.
    func refusal(toUndo part: StateRange, of allotment: Allotment) throws(RegistryError) -> RegistryError? {
        let certificates = try certificates(of: allotment.product)
        let flags = try flagsAbove(part.serials, of: allotment, lot: part.lot, certificates: certificates)
        if let flag = flags.first { return .flagged(flag.kind, number: flag.number) }
        guard let lot = part.lot else { return nil }
        let opened = try history(of: lot, allotment.product).last {
            $0.batch.state == .onHold || $0.batch.state == .recalled
        }
        return opened.map { .wrongBatchState($0.batch.state, lot: lot) }
    }

    /// Stamps that were asked for a batch go nowhere else once it is recalled, or never came to be.
    private func refusal(ofLotOf allotment: Allotment) throws(RegistryError) -> RegistryError? {
        guard let lot = allotment.lot, let batch = try batch(lot, of: allotment.product),
            [.recalled, .cancelled].contains(batch.state)
        else { return nil }
        return .wrongBatchState(batch.state, lot: lot)
    }
}
