package import StampFormat

/// Acts on ranges of serials after they were issued: each follows its line of ``RangeTransition``.
package struct RangeDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Takes stamps out of use for good; they still answer a scan.
    ///
    /// - `first`: nil for 1.
    /// - `last`: nil for the allotment's last.
    /// - Throws: ``RegistryError/wrongState(_:first:last:)`` when a part has left use already.
    package func void(
        _ number: AllotmentNumber, from first: UInt32?, to last: UInt32?, reason: VoidReason, by act: Act
    ) async throws(RegistryError) -> StateRange {
        try await store.write { writer throws(RegistryError) in
            let serials = try writer.existingAllotment(number).serials(from: first, to: last)
            let order = RangeOrder(StampSelection(number, [serials]), reason: reason.rawValue)
            try writer.carryOut(.void, order, to: .void, by: act)
            return StateRange(serials: serials, state: .void, reason: reason.rawValue)
        }
    }

    /// Carries out an act that has one state as its end and no further gates.
    ///
    /// Those are: confirm the print, take back, report lost or stolen, void, and waste with its allowance.
    ///
    /// - Returns: the serials in their new state.
    /// - Throws: a refusal of ``RangeTransition``, ``RegistryError/wrongState(_:first:last:)``,
    ///   ``RegistryError/dayInFuture(_:)``, ``RegistryError/dayBeforeHistory(_:)`` or
    ///   ``RegistryError/wasteNeedsApprover(left:)``.
    package func carryOut(
        _ kind: RangeAct, _ order: RangeOrder, by act: Act
    ) async throws(RegistryError) -> [StateRange] {
        let line = try RangeTransition.of(kind)
        guard line.to.count == 1, let state = line.to.first, state != .activated else {
            throw .corrupt("transition \(kind)")
        }
        return try await store.write { writer throws(RegistryError) in
            if kind == .waste { try writer.checkWaste(order.selection, by: act) }
            return try writer.carryOut(kind, order, to: state, by: act)
        }
    }
}

/// What an act on serials needs besides its actor.
package struct RangeOrder: Hashable, Sendable {
    package let selection: StampSelection
    package let reason: String?
    package let paper: Paper

    package init(_ selection: StampSelection, reason: String? = nil, paper: Paper = Paper()) {
        self.selection = selection
        self.reason = reason
        self.paper = paper
    }
}

extension RegistryWriter {
    /// Moves the order's serials to `state` and writes one ledger entry for all of them.
    ///
    /// `lot`: the batch that they are bound to.
    @discardableResult
    func carryOut(
        _ kind: RangeAct, _ order: RangeOrder, to state: RangeState, lot: String? = nil, by act: Act
    ) throws(RegistryError) -> [StateRange] {
        let changes = order.selection.ranges.map {
            StateRange(serials: $0, state: state, lot: lot, reason: order.reason)
        }
        try carryOut(kind, order, changes: changes, by: act)
        return changes
    }

    /// Moves serials as `changes` say, which cover the order's selection.
    func carryOut(
        _ kind: RangeAct, _ order: RangeOrder, changes: [StateRange], by act: Act
    ) throws(RegistryError) {
        let line = try RangeTransition.of(kind)
        try line.check(reason: order.reason, document: order.paper.document, by: act.role)
        let allotment = try existingAllotment(order.selection.allotment)
        try allotment.require(.closed)
        try checkSince(order.paper.since, order.selection, today: act.today)
        let before = try StateRanges(ranges(of: allotment.number), quantity: allotment.quantity)
        var after = before
        for change in changes {
            _ = try allotment.serials(from: change.serials.first, to: change.serials.last)
            after = try after.moving(to: change) { line.from.contains($0) }
        }
        try replaceRanges(of: allotment.number, with: after)
        guard let first = changes.first, let last = changes.last,
            let serials = SerialRange(first.serials.first, last.serials.last)
        else { throw .corrupt("selection") }
        let parts = changes.flatMap { before.parts(in: $0.serials) }
        try append(
            LedgerDraft(
                line.entry, on: .serials(allotment.number, serials), by: act, reason: order.reason,
                before: .array(parts.map(\.facts)), after: .array(changes.map(\.facts)),
                note: order.paper.note, document: order.paper.document, since: order.paper.since))
    }

    /// A late report may be dated back, but not before what it follows.
    private func checkSince(_ since: Day?, _ selection: StampSelection, today: Day) throws(RegistryError) {
        guard let since else { return }
        guard since <= today else { throw .dayInFuture(since) }
        let history = try rangeHistory(of: selection.allotment)
        let last = selection.ranges.compactMap { history.lastDay(of: $0) }.max()
        if let last, since < last { throw .dayBeforeHistory(last) }
    }

    /// A producer reports spoilage up to the regulation's allowance alone; an approver confirms more.
    fileprivate func checkWaste(_ selection: StampSelection, by act: Act) throws(RegistryError) {
        guard act.role != .approver else { return }
        let allotment = try existingAllotment(selection.allotment)
        let wasted = try ranges(of: allotment.number).filter { $0.state == .wasted }
            .reduce(0) { $0 + $1.serials.count }
        let left = try regulation(on: act.today).allowance(of: allotment.quantity) - wasted
        guard selection.count <= left else { throw .wasteNeedsApprover(left: max(0, left)) }
    }
}

extension StateRange {
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "first": .integer(Int(serials.first)), "last": .integer(Int(serials.last)),
            "state": .string(state.rawValue),
        ]
        facts["lot"] = lot.map { .string($0) }
        facts["reason"] = reason.map { .string($0) }
        return .object(facts)
    }
}
