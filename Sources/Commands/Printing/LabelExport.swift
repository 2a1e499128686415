internal import Registry
internal import RegistrySQL
internal import StampLabels
internal import StampSigning

/// Makes a file of labels, reads it back, and records the run before the file is anybody's.
struct LabelExport: Sendable {
    let workplace: Workplace
    let order: LabelOrder
    let request: LabelRequest
    /// What second codes come from; nil for labels without them.
    var scratch: ScratchSecret?
    /// Why printed stamps are printed again; nil for a first print.
    var reason: String?
    /// What stays of the run under a program's key; nil where no program asked.
    var key: KeyedRequest?
    /// How much to read back; nil for what the number of labels asks for.
    var extent: ProofExtent?

    /// Writes the file; it gets its name when the run is in the ledger: no label without its record.
    ///
    /// - Throws: a ``LabelError``, a ``RegistryError`` or a ``Failure``.
    func write(to path: String, fonts: LabelFonts, by act: Act) async throws -> (PrintedLabels, PrintRun) {
        let printRequest = PrintRequest(
            serials: order.serials, layout: order.layout(request), reason: reason)
        let desk = PrintDesk(store: workplace.store)
        let plan = try await desk.plan(order.allotment.number, printRequest, on: act.today)
        let file = try OutputFile(path: path)
        // What was read back when its run was made is the same file, or is refused below.
        let (printed, proved) = try await make(file, fonts: fonts, isKnown: plan.earlier != nil)
        let run = try await record(
            printRequest, PrintedFile(hash: printed.hash, proved: proved), by: act)
        try file.commit()
        return (printed, run)
    }

    private func record(
        _ request: PrintRequest, _ file: PrintedFile, by act: Act
    ) async throws(RegistryError) -> PrintRun {
        let number = order.allotment.number
        guard let key else {
            return try await PrintDesk(store: workplace.store).record(
                number, request, file, scratch: scratch, by: act)
        }
        return try await PrintDesk(store: KeyedStore(workplace.store, key)).record(
            number, request, file, scratch: scratch, by: act)
    }

    /// Writes the file under its provisional name and reads it back.
    ///
    /// `isKnown`: whether it was read back before.
    func make(
        _ file: OutputFile, fonts: LabelFonts, isKnown: Bool
    ) async throws -> (PrintedLabels, proved: Int) {
        let job = order.job(request, office: workplace.office, scratch: scratch)
        let printed = try await order.write(job, fonts: fonts, to: file, workplace.store)
        let extent = isKnown ? .none : extent ?? .usual(labels: job.stampCount)
        let proved = try await LabelProof(
            job, extent: extent, file: file.partPath, order, workplace.store
        ).read()
        return (printed, proved)
    }
}
