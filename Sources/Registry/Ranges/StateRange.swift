/// A range of serials of one allotment that share a state.
package struct StateRange: Hashable, Sendable {
    package let serials: SerialRange
    package let state: RangeState
    /// The batch it was activated for, also after it left use.
    package let lot: String?
    /// Why it left use, as a reason code.
    package let reason: String?

    package init(serials: SerialRange, state: RangeState, lot: String? = nil, reason: String? = nil) {
        self.serials = serials
        self.state = state
        self.lot = lot
        self.reason = reason
    }

    /// `serials` of this range as `change` makes them.
    ///
    /// What leaves use stays with its batch: a recall of the batch still reaches it.
    fileprivate func changed(_ serials: SerialRange, by change: StateRange) -> StateRange {
        StateRange(
            serials: serials, state: change.state, lot: change.lot ?? (change.state.isTerminal ? lot : nil),
            reason: change.reason)
    }

    /// `serials` of this range, unchanged.
    package func part(_ serials: SerialRange) -> StateRange {
        StateRange(serials: serials, state: state, lot: lot, reason: reason)
    }

    fileprivate func isContinued(by next: StateRange) -> Bool {
        serials.last + 1 == next.serials.first && state == next.state && lot == next.lot
            && reason == next.reason
    }
}

/// All serials of an allotment as ranges: without gap or overlap, neighbours never alike.
package struct StateRanges: Hashable, Sendable {
    package let ranges: [StateRange]

    /// - Parameters:
    ///   - ranges: in order of serials.
    ///   - quantity: of the allotment.
    /// - Throws: ``RegistryError/corrupt(_:)`` unless they cover 1 to `quantity` exactly once.
    package init(_ ranges: [StateRange], quantity: Int) throws(RegistryError) {
        var next: UInt32 = 1
        for range in ranges {
            guard range.serials.first == next else { throw .corrupt("serial_range at \(next)") }
            next = range.serials.last + 1
        }
        guard Int(next) == quantity + 1 else { throw .corrupt("serial_range at \(next)") }
        self.ranges = ranges
    }

    private init(unchecked ranges: [StateRange]) { self.ranges = ranges }

    /// The parts of `serials` in their present states.
    package func parts(in serials: SerialRange) -> [StateRange] {
        ranges.compactMap { range in range.serials.intersection(serials).map { range.part($0) } }
    }

    /// Moves `change.serials` to `change`'s state, splitting and merging ranges as needed.
    ///
    /// `allowed`: whether a part may move; the first that may not is the refusal.
    /// - Throws: ``RegistryError/wrongState(_:first:last:)``.
    package func moving(
        to change: StateRange, where allowed: (RangeState) -> Bool
    ) throws(RegistryError) -> StateRanges {
        if let wrong = parts(in: change.serials).first(where: { !allowed($0.state) }) {
            throw .wrongState(wrong.state, first: wrong.serials.first, last: wrong.serials.last)
        }
        var result: [StateRange] = []
        for range in ranges {
            for piece in range.split(around: change) {
                if let last = result.last, last.isContinued(by: piece),
                    let joined = SerialRange(last.serials.first, piece.serials.last)
                {
                    result[result.count - 1] = last.part(joined)
                } else {
                    result.append(piece)
                }
            }
        }
        return StateRanges(unchecked: result)
    }
}

extension StateRange {
    /// This range's pieces before, inside (already changed) and after `change`.
    fileprivate func split(around change: StateRange) -> [StateRange] {
        guard let inside = serials.intersection(change.serials) else { return [self] }
        let before = inside.first > 1 ? SerialRange(serials.first, inside.first - 1).map { part($0) } : nil
        let after = SerialRange(inside.last + 1, serials.last).map { part($0) }
        return [before, changed(inside, by: change), after].compactMap { $0 }
    }
}
