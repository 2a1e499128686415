internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol

/// What a file for a roll of labels is written as.
enum RollFormat: String, CaseIterable {
    /// A page for each row: for any printer through its driver.
    case pdf
    case tspl, zpl

    var language: PrinterLanguage? {
        switch self {
        case .pdf: nil
        case .tspl: .tspl
        case .zpl: .zpl
        }
    }
}

/// What the user chose for labels on a roll.
struct RollRequest {
    let roll: Roll
    let grid: PrintGrid
    let format: RollFormat
    let startColumn: Int
    /// Rows of each file; nil for one file.
    let chunk: Int?
    let printing: PrintingOptions

    /// How many files hold a job.
    func files(labels: Int) -> Int {
        guard let chunk else { return 1 }
        let rows = (startColumn - 1 + labels + roll.across - 1) / roll.across
        return max(1, (rows + chunk - 1) / chunk)
    }
}

extension LabelOrder {
    /// `scratch`: what second codes come from, for labels that have them.
    func job(_ request: RollRequest, office: Office, scratch: ScratchSecret?) -> LabelJob {
        let seed =
            "\(office.host.name)/\(allotment.number.number)/\(serials.first)-\(serials.last)/\(layout(request))"
        var job = LabelJob(
            roll: request.roll, startColumn: request.startColumn, grid: request.grid, host: office.host,
            level: request.printing.level, link: request.printing.link, text: text, kind: allotment.kind,
            stampCount: serials.count,
            name: "Đợt \(allotment.number.number) · \(allotment.lot ?? text.product)",
            identifier: Array(SHA256.digest(of: Array(seed.utf8)).prefix(16)))
        if let scratch { job.scratchCode = { scratch.code(of: $0).text } }
        return job
    }

    /// Everything that decides the files' bytes besides their serials.
    func layout(_ request: RollRequest) -> String {
        var facts = text.layout.merging(request.printing.layout) { $1 }
        facts["chunk"] = request.chunk.map { .integer($0) }
        facts["dpi"] = .integer(request.grid.dpi)
        facts["format"] = .string(request.format.rawValue)
        facts["roll"] = .string(request.roll.name)
        facts["start_column"] = .integer(request.startColumn)
        return CanonicalJSON.object(facts).text
    }

    /// Reads the labels of a written job back; how many of its rows, the printed file's language and size say.
    ///
    /// - Returns: how many labels were read.
    func prove(
        _ job: LabelJob, _ request: RollRequest, extent: ProofExtent?, fonts: LabelFonts, file: OutputFile,
        _ store: OfficeStore
    ) async throws -> Int {
        let source: LabelProof.Source =
            if let language = request.format.language {
                .dots(
                    try RollWriter(job, on: request.roll, in: language, fonts: fonts), dpi: request.grid.dpi)
            } else {
                .pdf(file.partPath)
            }
        return try await LabelProof(
            job, extent: extent ?? .usual(smallPages: job.pageCount), source, self, store
        ).read()
    }

    /// Renders the rows from the stored stamps into the files, and finishes these.
    ///
    /// The hash is that of all files' bytes one after another.
    ///
    /// - Throws: a ``LabelError``, a ``RegistryError`` or a ``Failure``.
    func write(
        _ job: LabelJob, _ request: RollRequest, fonts: LabelFonts, to files: [OutputFile],
        _ store: OfficeStore
    ) async throws -> PrintedLabels {
        let output = HashedOutput(files)
        let outcome = try await store.read { reader throws(RegistryError) in
            StoredStamps(serials, of: allotment.number, reader, pace).report { stamps throws(LabelError) in
                guard let language = request.format.language else {
                    return try LabelSheetWriter(job, fonts: fonts).write(stamps: stamps) {
                        bytes throws(LabelError) in try output.write(bytes)
                    }
                }
                return try RollWriter(job, on: request.roll, in: language, fonts: fonts).write(
                    stamps: stamps, rowsPerFile: request.chunk ?? .max, nextFile: output.beginNextFile
                ) { bytes throws(LabelError) in try output.write(bytes) }
            }
        }
        if let failure = output.failure { throw failure }
        let report = try outcome.get()
        for file in files { try file.finish() }
        return PrintedLabels(report: report, hash: output.digest())
    }
}
