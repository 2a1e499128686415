package import StampFormat

/// What may be done next with the stamps of a closed allotment; roles apart, which the acts' words say.
package struct StampOffers: Sendable {
    /// One act on stamps that wait for it.
    package struct Offer: Hashable, Sendable {
        /// The first of them that may have it; nil where there are none.
        package var serials: SerialRange?
        /// Why those that wait may not have it; nil where some may, or none waits.
        package var refusal: RegistryError?
    }

    /// Labels of reserved stamps, or once more those of the last run.
    package let printing: Offer
    package let activation: Offer
    /// Batches to which the stamps of ``activation`` may be bound.
    package let lots: [String]
    package let undo: Offer
    /// Whether labels may be printed again with a reason.
    package let takesReprint: Bool
}

extension RegistryReader {
    /// Asks what the desks would say.
    package func stampOffers(of allotment: Allotment, today: Day) throws(RegistryError) -> StampOffers {
        let ranges = try ranges(of: allotment.number)
        let last = try printRuns(of: allotment.number).last?.serials
        var printing = try unprinted(in: ranges, of: allotment, today)
        let again = try last.map { serials throws(RegistryError) in
            try refusal(toPrint: serials, of: allotment, today: today)
        }
        if printing.serials == nil, printing.refusal == nil {
            printing = StampOffers.Offer(serials: again == .some(nil) ? last : nil, refusal: again ?? nil)
        }
        let activation = try activation(of: ranges, allotment, today)
        let undo = try offer([.activated], ranges, allotment) { part throws(RegistryError) in
            try refusal(toUndo: part, of: allotment)
        }
        return StampOffers(
            printing: printing, activation: activation.offer, lots: activation.lots, undo: undo,
            takesReprint: again == .some(nil))
    }

    /// Whether some of the stamps that wait for their labels may have them.
    package func mayPrintSome(of allotment: Allotment, today: Day) throws(RegistryError) -> Bool {
        try unprinted(in: ranges(of: allotment.number), of: allotment, today).serials != nil
    }

    private func unprinted(
        in ranges: [StateRange], of allotment: Allotment, _ today: Day
    ) throws(RegistryError) -> StampOffers.Offer {
        try offer([.reserved], ranges, allotment) { part throws(RegistryError) in
            try refusal(toPrint: part.serials, of: allotment, today: today)
        }
    }

    /// The first serials in one of the states that nothing refuses, or the first refusal.
    private func offer(
        _ states: Set<RangeState>, _ ranges: [StateRange], _ allotment: Allotment,
        _ refusal: (StateRange) throws(RegistryError) -> RegistryError?
    ) throws(RegistryError) -> StampOffers.Offer {
        var first: RegistryError?
        for range in ranges where states.contains(range.state) {
            for part in try parts(of: range, allotment) {
                guard let found = try refusal(part) else { return StampOffers.Offer(serials: part.serials) }
                first = first ?? found
            }
        }
        return StampOffers.Offer(refusal: first)
    }

    /// A range cut where flags on serials begin and end: what stands beside a flag is free.
    private func parts(of range: StateRange, _ allotment: Allotment) throws(RegistryError) -> [StateRange] {
        let flagged = try flags(
            on: [.product(allotment.product)], of: allotment.number, overlapping: range.serials
        )
        .compactMap { $0.cleared == nil ? $0.serials?.intersection(range.serials) : nil }
        let free = flagged.reduce([range.serials]) { free, taken in free.flatMap { $0.subtracting(taken) } }
        return (free + flagged).map {
            StateRange(serials: $0, state: range.state, lot: range.lot, reason: range.reason)
        }
    }

    private func activation(
        of ranges: [StateRange], _ allotment: Allotment, _ today: Day
    ) throws(RegistryError) -> (offer: StampOffers.Offer, lots: [String]) {
        let states = try RangeTransition.of(.activate).from
        guard ranges.contains(where: { states.contains($0.state) }) else { return (StampOffers.Offer(), []) }
        // The batch that the stamps were asked for comes first, and says why not also when it is not released.
        let batches = try batches(of: allotment.product)
            .filter { $0.lot == allotment.lot || $0.state == .released }
            .sorted { $0.lot == allotment.lot && $1.lot != allotment.lot }
        var (lots, offer): ([String], StampOffers.Offer) = ([], StampOffers.Offer())
        for batch in batches {
            let found = try self.offer(states, ranges, allotment) { part throws(RegistryError) in
                guard let one = SerialRange(part.serials.first, part.serials.first) else { return nil }
                return try refusal(
                    toActivate: StampSelection(allotment.number, [one]), of: allotment, for: batch,
                    today: today)
            }
            if found.serials != nil { lots.append(batch.lot) }
            offer.serials = offer.serials ?? found.serials
            offer.refusal = offer.refusal ?? found.refusal
        }
        if lots.isEmpty, offer.refusal == nil { offer.refusal = .batchRequired }
        if !lots.isEmpty { offer.refusal = nil }
        return (offer, lots)
    }
}
