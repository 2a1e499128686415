package import StampFormat
package import StampSigning

/// Hands stamps over for printing and remembers every export.
package struct PrintDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// The run that the same request made before, or the number of a new one.
    ///
    /// - Throws: ``RegistryError/alreadyPrinted(run:first:last:)`` when serials of it were printed otherwise and
    ///   no reason is given: a serial is printed once, what is spoiled is wasted and replaced.
    ///   ``RegistryError/notPrinted(first:)`` for a reprint of what never was printed.
    ///   ``RegistryError/wrongState(_:first:last:)`` for serials that left use, or, in a reprint, that are on packs.
    ///   ``RegistryError/markEnded(_:)`` for stamps of what is no longer recognised, also for a run that was made
    ///   before.
    ///   ``RegistryError/flagged(_:number:)`` or ``RegistryError/wrongBatchState(_:lot:)`` for what is recalled.
    package func plan(
        _ number: AllotmentNumber, _ request: PrintRequest, on today: Day
    ) async throws(RegistryError) -> PrintPlan {
        try await store.read { reader throws(RegistryError) in
            try PrintPlan(of: try reader.existingAllotment(number), request, on: today, reader)
        }
    }

    /// Records an export before its file is released; reserved stamps count as handed over from here.
    ///
    /// Does nothing when the same run is there already.
    ///
    /// - Parameters:
    ///   - number: a closed allotment.
    ///   - request: what was printed.
    ///   - file: what came of it.
    ///   - scratch: for labels with a second code, whose keyed hashes are kept.
    ///   - act: who prints.
    /// - Returns: the new run, or the same one that was there.
    /// - Throws: ``RegistryError/fileDiffers(run:)`` when the same request now gives other bytes;
    ///   ``RegistryError/rights(_:)`` for a reprint by anyone but an approver.
    @discardableResult
    package func record(
        _ number: AllotmentNumber, _ request: PrintRequest, _ file: PrintedFile,
        scratch: ScratchSecret? = nil, by act: Act
    ) async throws(RegistryError) -> PrintRun {
        try await store.write { writer throws(RegistryError) in
            try writer.record(number, request, file, scratch: scratch, by: act)
        }
    }
}

extension RegistryWriter {
    /// Records an export as ``PrintDesk/record(_:_:_:scratch:by:)`` does, inside a transaction.
    func record(
        _ number: AllotmentNumber, _ request: PrintRequest, _ file: PrintedFile, scratch: ScratchSecret?,
        by act: Act
    ) throws(RegistryError) -> PrintRun {
        let allotment = try existingAllotment(number)
        try allotment.require(.closed)
        let word: ActWord = request.reason == nil ? .labelsExported : .labelsReprinted
        // Also for the file of a run that is there: whoever may not make it may not have it made again.
        try require(word, on: .serials(number, request.serials), by: act)
        let plan = try PrintPlan(of: allotment, request, on: act.today, self)
        if let earlier = plan.earlier {
            guard earlier.file.hash == file.hash else { throw .fileDiffers(run: earlier.number) }
            return earlier
        }
        if let scratch { try keepScratchCodes(of: request.serials, in: number, scratch) }
        let (before, after) = try handOver(allotment, request.serials)
        let entry = try append(
            LedgerDraft(
                word, on: .serials(number, request.serials), by: act, before: before,
                after: .object([
                    "file_sha256": .string(Hex.text(of: file.hash)), "layout": .string(plan.request.layout),
                    "proved": .integer(file.proved), "ranges": after, "run": .integer(plan.number),
                ]), note: request.reason))
        let run = PrintRun(
            allotment: number, number: plan.number, request: plan.request, file: file, entry: entry.number)
        try insert(run)
        return run
    }

    /// Moves the reserved part of `serials` to issued; other states stay as they are.
    ///
    /// - Returns: the states of `serials` before and after, for the ledger.
    fileprivate func handOver(
        _ allotment: Allotment, _ serials: SerialRange
    ) throws(RegistryError) -> (before: CanonicalJSON, after: CanonicalJSON) {
        var ranges = try StateRanges(ranges(of: allotment.number), quantity: allotment.quantity)
        let before = ranges.parts(in: serials)
        for part in ranges.parts(in: serials) where part.state == .reserved {
            ranges = try ranges.moving(to: StateRange(serials: part.serials, state: .issued)) {
                $0 == .reserved
            }
        }
        try replaceRanges(of: allotment.number, with: ranges)
        return (.array(before.map(\.facts)), .array(ranges.parts(in: serials).map(\.facts)))
    }
}
