package import StampFormat

/// Hands stamps over for printing and remembers every export.
package struct PrintDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// The run that the same request made before, or the number of a new one.
    ///
    /// - Throws: ``RegistryError/alreadyPrinted(run:first:last:)`` when serials of it were printed otherwise:
    ///   a serial is printed once, what is spoiled is wasted and replaced. ``RegistryError/wrongState(_:first:last:)``
    ///   for serials that left use.
    package func plan(
        _ number: AllotmentNumber, serials: SerialRange, layout: String
    ) async throws(RegistryError) -> PrintPlan {
        try await store.read { reader throws(RegistryError) in
            try PrintPlan(of: try reader.existingAllotment(number), serials: serials, layout: layout, reader)
        }
    }

    /// Records an export before its file is released; reserved stamps count as handed over from here.
    ///
    /// Does nothing when the same run is there already.
    ///
    /// - Throws: ``RegistryError/fileDiffers(run:)`` when the same request now gives other bytes.
    package func record(
        _ number: AllotmentNumber, serials: SerialRange, layout: String, fileHash: [UInt8], by act: Act
    ) async throws(RegistryError) -> PrintRun {
        try await store.write { writer throws(RegistryError) in
            let allotment = try writer.existingAllotment(number)
            try allotment.require(.closed)
            let plan = try PrintPlan(of: allotment, serials: serials, layout: layout, writer)
            if let earlier = plan.earlier {
                guard earlier.fileHash == fileHash else { throw .fileDiffers(run: earlier.number) }
                return earlier
            }
            let run = PrintRun(
                allotment: number, number: plan.number, serials: serials, layout: layout,
                fileHash: fileHash)
            try writer.insert(run)
            try writer.handOver(allotment, serials)
            try writer.append(
                LedgerDraft(
                    "labels.exported", on: .serials(number, serials), by: act,
                    after: .object([
                        "file_sha256": .string(Hex.text(of: fileHash)), "layout": .string(layout),
                        "run": .integer(run.number),
                    ])))
            return run
        }
    }
}

/// Whether a request for labels is a new run or one that was made before.
package struct PrintPlan: Hashable, Sendable {
    /// The same request's run, or nil for a new one.
    package let earlier: PrintRun?

    /// The run's number, the earlier one's or a new one.
    let number: Int

    init(
        of allotment: Allotment, serials: SerialRange, layout: String, _ reader: any RegistryReader
    ) throws(RegistryError) {
        _ = try allotment.serials(from: serials.first, to: serials.last)
        let runs = try reader.printRuns(of: allotment.number)
        earlier = runs.first { $0.serials == serials && $0.layout == layout }
        number = earlier?.number ?? runs.count + 1
        guard earlier == nil else { return }
        for run in runs {
            if let both = run.serials.intersection(serials) {
                throw .alreadyPrinted(run: run.number, first: both.first, last: both.last)
            }
        }
        for range in try reader.ranges(of: allotment.number) where range.state.isTerminal {
            if let both = range.serials.intersection(serials) {
                throw .wrongState(range.state, first: both.first, last: both.last)
            }
        }
    }
}

extension RegistryWriter {
    /// Moves the reserved part of `serials` to issued; other states stay as they are.
    fileprivate func handOver(_ allotment: Allotment, _ serials: SerialRange) throws(RegistryError) {
        var ranges = try StateRanges(ranges(of: allotment.number), quantity: allotment.quantity)
        for part in ranges.parts(in: serials) where part.state == .reserved {
            ranges = try ranges.moving(to: StateRange(serials: part.serials, state: .issued)) {
                $0 == .reserved
            }
        }
        try replaceRanges(of: allotment.number, with: ranges)
    }
}
