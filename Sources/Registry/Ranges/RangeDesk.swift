package import StampFormat

/// Acts on ranges of serials after they were issued.
package struct RangeDesk<Store: RegistryStore>: Sendable {
    private let store: Store

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
            let allotment = try writer.existingAllotment(number)
            try allotment.require(.closed)
            let change = StateRange(
                serials: try allotment.serials(from: first, to: last), state: .void, reason: reason.rawValue)
            try writer.move(allotment, to: change, act: "stamps.voided", by: act) { !$0.isTerminal }
            return change
        }
    }

    /// Binds stamps to a released batch: they are on the packs now.
    ///
    /// - Throws: a refusal of ``ActivationGates``, or ``RegistryError/wrongState(_:first:last:)`` for stamps
    ///   that were not handed over or are already in another state.
    package func activate(
        _ number: AllotmentNumber, from first: UInt32?, to last: UInt32?, lot: String?, by act: Act
    ) async throws(RegistryError) -> StateRange {
        try await store.write { writer throws(RegistryError) in
            let allotment = try writer.existingAllotment(number)
            try allotment.require(.closed)
            let serials = try allotment.serials(from: first, to: last)
            guard let lot = lot ?? allotment.lot else { throw .batchRequired }
            let batch = try writer.existingBatch(lot, of: allotment.product)
            let gates = ActivationGates(
                allotment: allotment, product: try writer.existingProduct(allotment.product), batch: batch,
                certificates: try writer.certificates(of: allotment.product),
                testReports: try writer.testReports(of: allotment.product),
                activatedForBatch: try writer.activatedCount(lot: batch.lot, of: allotment.product),
                regulation: try writer.regulation(on: act.today), today: act.today)
            try gates.check(serials.count)
            let change = StateRange(serials: serials, state: .activated, lot: batch.lot)
            try writer.move(allotment, to: change, act: "stamps.activated", by: act) {
                $0 == .issued || $0 == .printed
            }
            return change
        }
    }
}

extension RegistryWriter {
    /// Changes a range's state and writes the ledger entry for it.
    func move(
        _ allotment: Allotment, to change: StateRange, act name: String, by act: Act,
        where allowed: (RangeState) -> Bool
    ) throws(RegistryError) {
        let before = try StateRanges(ranges(of: allotment.number), quantity: allotment.quantity)
        let after = try before.moving(to: change, where: allowed)
        try replaceRanges(of: allotment.number, with: after)
        try append(
            LedgerDraft(
                name, on: .serials(allotment.number, change.serials), by: act, reason: change.reason,
                before: .array(before.parts(in: change.serials).map(\.facts)), after: .array([change.facts])))
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
