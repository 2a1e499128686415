internal import ArgumentParser
internal import Registry
internal import StampLabels
internal import StampSigning

/// All that decides a file for a roll of labels.
struct RollPrinting: ParsableArguments {
    @OptionGroup var serials: SerialsOption
    @OptionGroup var printing: PrintingOptions
    @Option(help: "The roll in the printer: its row's width and height in mm.") var roll = "50x30"
    @Option(help: "The printer's dots per inch: 203, 300 or 600.") var dpi = 203
    @Option(help: "pdf, tspl or zpl.") var format = RollFormat.pdf
    @Option(help: "First free label of the first row, from 1 at the left.") var startColumn = 1

    func validate() throws {
        guard PrintGrid.resolutions.contains(dpi) else {
            throw ValidationError("--dpi is 203, 300 or 600.")
        }
    }

    /// `chunk`: rows of each file; nil for one file.
    func order(_ workplace: Workplace, chunk: Int? = nil) async throws -> (LabelOrder, RollRequest) {
        let order = try await LabelOrder(workplace, serials, withStars: printing.stars)
        let request = RollRequest(
            roll: try namedRoll(), grid: PrintGrid(dpi: dpi) ?? .office, format: format,
            startColumn: startColumn, chunk: chunk, printing: printing)
        return (order, request)
    }

    /// Writes the files under their provisional names and reads them back; `isKnown`: whether that was done before.
    func make(
        _ files: [OutputFile], _ order: LabelOrder, _ request: RollRequest, _ workplace: Workplace,
        scratch: ScratchSecret?, isKnown: Bool
    ) async throws -> (PrintedLabels, proved: Int) {
        let job = order.job(request, office: workplace.office, scratch: scratch)
        let fonts = try printing.loadFonts()
        let printed = try await order.write(job, request, fonts: fonts, to: files, workplace.store)
        let proved = try await order.prove(
            job, request, extent: isKnown ? ProofExtent.none : printing.proof, fonts: fonts, file: files[0],
            workplace.store)
        return (printed, proved)
    }

    /// The options that make the same file, as they would be typed; serials and reason apart.
    var words: [String] {
        ["--roll", roll, "--dpi", "\(dpi)", "--format", format.rawValue, "--start-column", "\(startColumn)"]
            + printing.words
    }

    /// The roll, on which the first row can begin where it is asked to.
    private func namedRoll() throws -> Roll {
        let named = try Roll.named(roll)
        guard (1...named.across).contains(startColumn) else {
            throw Failure(
                "bad-start-cell",
                Bilingual(
                    "cuộn \(named.name) có \(named.across) nhãn mỗi hàng, không có nhãn thứ \(startColumn)",
                    "roll \(named.name) is \(named.across) across, there is no column \(startColumn)"),
                next: Bilingual("đếm từ 1, từ trái sang phải", "count from 1, left to right"))
        }
        return named
    }
}
