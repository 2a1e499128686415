package import StampFormat

/// Batches from their declaration to the archive.
package struct BatchDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Enters a batch that was made.
    ///
    /// A batch without a use-by day gets production and shelf life, where the product has one.
    ///
    /// - Throws: ``RegistryError/wrongBatchState(_:lot:)``, ``RegistryError/dayInFuture(_:)`` for a production day
    ///   after today, ``RegistryError/badLot(_:)``.
    package func declare(_ batch: Batch, by act: Act) async throws(RegistryError) -> Batch {
        try act.require(.batchDeclared, in: BatchTransition.makers)
        return try await store.write { writer throws(RegistryError) in
            let product = try writer.existingProduct(batch.product)
            if let known = try writer.batch(batch.lot, of: batch.product) {
                return try writer.move(known, .declare, Paper(), by: act)
            }
            let declared = batch.with(
                state: .declared, useBy: batch.useBy ?? product.useBy(of: batch.producedOn))
            try declared.check(today: act.today)
            try writer.put(declared)
            try writer.append(
                LedgerDraft(
                    .batchDeclared, on: .batch(batch.product, lot: batch.lot), by: act,
                    after: declared.facts))
            return declared
        }
    }

    /// Moves a batch along the table of transitions.
    ///
    /// - Throws: a refusal of ``BatchTransition``; ``RegistryError/batchInUse(activated:)`` when stamps are on
    ///   the packs of a batch to cancel; ``RegistryError/stampsNotReconciled(left:)`` for one to close with
    ///   surplus stamps of its own; ``RegistryError/tooEarly(until:)`` for one to archive.
    package func move(
        _ lot: String, of product: ProductNumber, _ act: BatchAct, _ paper: Paper, by person: Act
    ) async throws(RegistryError) -> Batch {
        try await store.write { writer throws(RegistryError) in
            try writer.move(try writer.existingBatch(lot, of: product), act, paper, by: person)
        }
    }
}

extension RegistryWriter {
    fileprivate func move(
        _ before: Batch, _ act: BatchAct, _ paper: Paper, by person: Act
    ) throws(RegistryError) -> Batch {
        let line = try BatchTransition.of(act)
        try line.check(before, document: paper.document, by: person)
        try checkOwnGuard(of: act, before, today: person.today)
        let since = paper.since ?? person.today
        guard since <= person.today else { throw .dayInFuture(since) }
        if let last = try history(of: before.lot, before.product).last?.record.validFrom, since < last {
            throw .dayBeforeHistory(last)
        }
        let after = before.with(state: try state(after: line, before), useBy: before.useBy)
        guard let word = ActWord(rawValue: "batch.\(after.state.rawValue)") else {
            throw .corrupt("batch state")
        }
        try put(after)
        try append(
            LedgerDraft(
                word, on: .batch(before.product, lot: before.lot), by: person,
                before: before.facts, after: after.facts, note: paper.note, document: paper.document,
                since: since))
        return after
    }

    /// The act's end; a hold that is lifted gives back the state before it.
    private func state(after line: BatchTransition, _ batch: Batch) throws(RegistryError) -> BatchState {
        if line.to.count == 1, let only = line.to.first { return only }
        let earlier = try history(of: batch.lot, batch.product).map(\.batch.state)
        guard let state = earlier.last(where: { line.to.contains($0) }) else { throw .corrupt("batch_event") }
        return state
    }

    private func checkOwnGuard(of act: BatchAct, _ batch: Batch, today: Day) throws(RegistryError) {
        switch act {
        case .cancel:
            let activated = try activatedCount(lot: batch.lot, of: batch.product)
            guard activated == 0 else { throw .batchInUse(activated: activated) }
        case .close:
            let left = try stockCount(lot: batch.lot, of: batch.product)
            guard left == 0 else { throw .stampsNotReconciled(left: left) }
        case .archive:
            guard let day = batch.archiveDay, day <= today else { throw .tooEarly(until: batch.archiveDay) }
        case .declare, .release, .hold, .resume, .recall, .split: return
        }
    }
}

extension Batch {
    /// The first day on which it may go to the archive: a year after use-by, else five after production.
    package var archiveDay: Day? { useBy?.adding(months: 12) ?? producedOn.adding(months: 60) }

    /// - Throws: ``RegistryError/badLot(_:)``, ``RegistryError/dayInFuture(_:)`` or
    ///   ``RegistryError/quantityOutOfRange(allowed:)``.
    package func check(today: Day) throws(RegistryError) {
        guard (1...20).contains(lot.count), lot == PlainText.normalised(lot), !lot.contains("/") else {
            throw .badLot(lot)
        }
        guard producedOn <= today else { throw .dayInFuture(producedOn) }
        guard useBy.map({ producedOn <= $0 }) ?? true else { throw .useByBeforeProduction }
        let most = 1...Int(Serial.last)
        guard most.contains(packs) else { throw .quantityOutOfRange(allowed: most) }
    }

    func with(state: BatchState, useBy: Day?) -> Batch {
        Batch(product: product, lot: lot, producedOn: producedOn, useBy: useBy, packs: packs, state: state)
    }

    /// As the ledger states it.
    var facts: CanonicalJSON {
        .object([
            "packs": .integer(packs), "produced_on": .string(producedOn.iso),
            "state": .string(state.rawValue),
            "use_by": useBy.map { .string($0.iso) } ?? .null,
        ])
    }
}

extension Product {
    /// Production and shelf life; nil without a shelf life.
    package func useBy(of producedOn: Day) -> Day? { shelfLifeDays.flatMap { producedOn.adding(days: $0) } }
}
