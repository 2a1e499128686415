internal import ArgumentParser
internal import Registry
internal import StampLabels
internal import StampSymbol

/// All that decides a PDF for sheets of labels.
struct SheetPrinting: ParsableArguments, PrintingAct {
    @OptionGroup var labels: LabelOptions
    @Option(help: "How much to read back: all, sample or none (default: by the number of labels).")
    var proof: ProofExtent?
    @Option(help: "Why printed stamps are printed again; an approver's act.") var reprint: String?

    func validate() throws {
        guard let reprint else { return }
        guard (1...200).contains(PlainText.normalised(reprint).count) else {
            throw ValidationError("--reprint takes a reason of 1 to 200 characters.")
        }
    }

    /// What makes the file; `pace` is told how far it is.
    func export(_ workplace: Workplace, pace: RenderingPace? = nil) async throws -> LabelExport {
        var (order, request) = try await labels.order(workplace)
        order.pace = pace
        return LabelExport(
            workplace: workplace, order: order, request: request,
            scratch: labels.scratch ? try workplace.keys.scratchSecret(creating: pace == nil) : nil,
            reason: reprint.map(PlainText.normalised), extent: proof)
    }

    /// The options that make the same file, as they would be typed; serials and reason apart.
    var words: [String] {
        ["--sheet", labels.sheet, "--start-cell", "\(labels.startCell)", "--link", labels.link.rawValue]
            + labels.used.flatMap { ["--used", $0] } + OptionWords.flag("--stars", labels.stars)
            + OptionWords.flag("--scratch", labels.scratch) + OptionWords.option("--printer", labels.printer)
            + OptionWords.option("--level", labels.level?.rawValue)
            + OptionWords.option("--proof", proof?.rawValue)
    }
}

/// Options as words of a command line.
enum OptionWords {
    static func flag(_ name: String, _ isSet: Bool) -> [String] { isSet ? [name] : [] }

    static func option(_ name: String, _ value: String?) -> [String] { value.map { [name, $0] } ?? [] }
}

extension PrintingOptions {
    /// The options that make the same file, as they would be typed; the reason apart.
    var words: [String] {
        ["--link", link.rawValue] + OptionWords.flag("--stars", stars)
            + OptionWords.flag("--scratch", scratch) + OptionWords.option("--level", level?.rawValue)
            + OptionWords.option("--proof", proof?.rawValue)
    }
}
