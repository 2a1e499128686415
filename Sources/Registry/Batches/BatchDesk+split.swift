package import StampFormat

/// A part that a batch is split into: its packs and the stamps that go with them.
package struct BatchPart: Hashable, Sendable {
    package let packs: Int
    package let stamps: [StampSelection]

    package init(packs: Int, stamps: [StampSelection]) {
        self.packs = packs
        self.stamps = stamps
    }
}

extension BatchDesk {
    /// Splits a batch into parts that carry its code and a letter; stamps on packs move by sub-range.
    ///
    /// A part may never hold packs of two batches: mixing is making a new one.
    ///
    /// - `lot`: the batch; it stays as the parts' origin.
    /// - `parts`: 2 to 26; their packs sum up to the batch's, their stamps are all its activated ones.
    ///
    /// - Throws: ``RegistryError/splitDiffers(expected:found:)`` for other sums.
    package func split(
        _ lot: String, of product: ProductNumber, into parts: [BatchPart], by act: Act
    ) async throws(RegistryError) -> [Batch] {
        try await store.write { writer throws(RegistryError) in
            let before = try writer.existingBatch(lot, of: product)
            try BatchTransition.of(.split).check(before, document: nil, by: act)
            try writer.checkSums(of: parts, before)
            let after = before.with(state: .split, useBy: before.useBy)
            try writer.put(after)
            try writer.append(
                LedgerDraft(
                    .batchSplit, on: .batch(product, lot: lot), by: act, before: before.facts,
                    after: after.facts))
            var batches: [Batch] = []
            for (letter, part) in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", parts) {
                batches.append(try writer.insert(part, letter, of: before, by: act))
            }
            return batches
        }
    }
}

extension RegistryWriter {
    fileprivate func checkSums(of parts: [BatchPart], _ batch: Batch) throws(RegistryError) {
        guard (2...26).contains(parts.count) else { throw .quantityOutOfRange(allowed: 2...26) }
        let packs = parts.reduce(0) { $0 + $1.packs }
        guard packs == batch.packs, parts.allSatisfy({ $0.packs > 0 }) else {
            throw .splitDiffers(expected: batch.packs, found: packs)
        }
        let activated = try activatedCount(lot: batch.lot, of: batch.product)
        let stamps = parts.flatMap(\.stamps).reduce(0) { $0 + $1.count }
        guard stamps == activated else { throw .splitDiffers(expected: activated, found: stamps) }
    }

    /// Enters one part and moves its stamps, each allotment's with its own ledger entry.
    fileprivate func insert(
        _ part: BatchPart, _ letter: Character, of origin: Batch, by act: Act
    ) throws(RegistryError) -> Batch {
        let batch = Batch(
            product: origin.product, lot: "\(origin.lot)-\(letter)", producedOn: origin.producedOn,
            useBy: origin.useBy, packs: part.packs, state: origin.state)
        try batch.check(today: act.today)
        if let known = try self.batch(batch.lot, of: batch.product) {
            throw .wrongBatchState(known.state, lot: known.lot)
        }
        try put(batch)
        try insertPart(batch.lot, of: origin.lot, batch.product)
        try append(
            LedgerDraft(
                .batchParted, on: .batch(batch.product, lot: batch.lot), by: act,
                before: .object(["lot": .string(origin.lot)]), after: batch.facts))
        for selection in part.stamps {
            try requireAll(selection, boundTo: origin)
            try carryOut(.moveToPart, RangeOrder(selection), to: .activated, lot: batch.lot, by: act)
        }
        return batch
    }

    private func requireAll(_ selection: StampSelection, boundTo batch: Batch) throws(RegistryError) {
        let allotment = try existingAllotment(selection.allotment)
        let present = try StateRanges(ranges(of: allotment.number), quantity: allotment.quantity)
        for serials in selection.ranges {
            for part in present.parts(in: serials) {
                guard part.lot == batch.lot, part.state == .activated, allotment.product == batch.product
                else {
                    throw .wrongState(part.state, first: part.serials.first, last: part.serials.last)
                }
            }
        }
    }
}
