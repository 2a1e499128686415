package import StampFormat

extension RangeDesk {
    /// Binds one range of stamps to a released batch.
    ///
    /// - `first`: nil for 1.
    /// - `last`: nil for the allotment's last.
    package func activate(
        _ number: AllotmentNumber, from first: UInt32?, to last: UInt32?, lot: String?, by act: Act
    ) async throws(RegistryError) -> StateRange {
        try await store.write { writer throws(RegistryError) in
            let allotment = try writer.existingAllotment(number)
            try allotment.require(.closed)
            let selection = StampSelection(number, [try allotment.serials(from: first, to: last)])
            guard let range = try writer.activate(selection, lot: lot, by: act).first else {
                throw .corrupt("selection")
            }
            return range
        }
    }

    /// Binds stamps to a released batch: they are on the packs now.
    ///
    /// - `lot`: nil for the batch that the allotment was asked for.
    /// - Throws: a refusal of ``ActivationGates``, ``RegistryError/flagged(_:number:)``, or
    ///   ``RegistryError/wrongState(_:first:last:)`` for stamps that were not handed over or are already in
    ///   another state.
    package func activate(
        _ selection: StampSelection, lot: String?, by act: Act
    ) async throws(RegistryError) -> [StateRange] {
        try await store.write { writer throws(RegistryError) in
            try writer.activate(selection, lot: lot, by: act)
        }
    }

    /// Takes an activation back: each serial returns to its state before.
    ///
    /// A producer may within the regulation's hours by server time, the office later; nobody once a flag was
    /// set above the stamps or their batch was held or recalled.
    ///
    /// - Throws: ``RegistryError/wrongStage(_:needed:)`` before there are stamps,
    ///   ``RegistryError/undoTooLate(hours:)``, ``RegistryError/flagged(_:number:)``,
    ///   ``RegistryError/wrongBatchState(_:lot:)`` or ``RegistryError/wrongState(_:first:last:)``.
    package func undoActivation(_ order: RangeOrder, by act: Act) async throws(RegistryError) -> [StateRange]
    {
        try await store.write { writer throws(RegistryError) in
            let allotment = try writer.existingAllotment(order.selection.allotment)
            try allotment.require(.closed)
            let history = try writer.rangeHistory(of: allotment.number)
            let present = try StateRanges(
                writer.ranges(of: allotment.number), quantity: allotment.quantity)
            let hours = try writer.regulation(on: act.today).undoHours
            var changes: [StateRange] = []
            for serials in order.selection.ranges {
                try present.require([.activated], in: serials)
                for part in present.parts(in: serials) {
                    if let refusal = try writer.refusal(toUndo: part, of: allotment) { throw refusal }
                }
                for event in history.activations(of: serials) {
                    let late = act.at - event.record.at > Int64(hours) * 3_600_000
                    guard act.role != .producer || !late else { throw .undoTooLate(hours: hours) }
                    guard let before = event.change.from else { throw .corrupt("range_event") }
                    changes.append(
                        StateRange(serials: event.change.to.serials, state: before))
                }
            }
            try writer.carryOut(.undoActivation, order, changes: changes, by: act)
            return changes
        }
    }
}

extension RegistryWriter {
    fileprivate func activate(
        _ selection: StampSelection, lot: String?, by act: Act
    ) throws(RegistryError) -> [StateRange] {
        let allotment = try existingAllotment(selection.allotment)
        try allotment.require(.closed)
        guard let lot = lot ?? allotment.lot else { throw .batchRequired }
        let batch = try existingBatch(lot, of: allotment.product)
        if let refusal = try refusal(toActivate: selection, of: allotment, for: batch, today: act.today) {
            throw refusal
        }
        return try carryOut(.activate, RangeOrder(selection), to: .activated, lot: batch.lot, by: act)
    }
}

extension StateRanges {
    /// - Throws: ``RegistryError/wrongState(_:first:last:)`` for the first part in another state.
    func require(_ states: Set<RangeState>, in serials: SerialRange) throws(RegistryError) {
        if let wrong = parts(in: serials).first(where: { !states.contains($0.state) }) {
            throw .wrongState(wrong.state, first: wrong.serials.first, last: wrong.serials.last)
        }
    }
}
