internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol

/// What every kind of export of labels takes.
struct PrintingOptions: ParsableArguments, PrintingAct {
    @Flag(help: "Print the stars of the certificate in force; packs outlive certificates.") var stars = false
    @Flag(help: "Print a second code for a scratch layer; the office keeps only a keyed hash of it.")
    var scratch = false
    @Option(help: "full, or short for labels under 18 mm, which only the registry can verify.")
    var link = SymbolLink.full
    @Option(help: "Error correction M, Q or H (default: Q where there is room, else M).") var level:
        SymbolLevel?
    @Option(help: "Folder with NotoSans-Regular.ttf and NotoSans-Bold.ttf.")
    var fonts = "/usr/share/fonts/truetype/noto"
    @Option(help: "How much to read back: all, sample or none (default: by the number of labels).")
    var proof: ProofExtent?
    @Option(help: "Why printed stamps are printed again; an approver's act.") var reprint: String?

    func validate() throws {
        guard let reprint else { return }
        guard (1...200).contains(PlainText.normalised(reprint).count) else {
            throw ValidationError("--reprint takes a reason of 1 to 200 characters.")
        }
    }

    /// What second codes come from, for labels that have them.
    func scratchSecret(_ workplace: Workplace) throws -> ScratchSecret? {
        scratch ? try workplace.keys.scratchSecret(creating: true) : nil
    }

    /// What all layouts hold of these.
    var layout: [String: CanonicalJSON] {
        var facts: [String: CanonicalJSON] = ["level": .optional(level?.rawValue)]
        if scratch { facts["scratch"] = .bool(true) }
        if link != .full { facts["link"] = .string(link.rawValue) }
        return facts
    }

    func request(_ serials: SerialRange, layout: String) -> PrintRequest {
        PrintRequest(serials: serials, layout: layout, reason: reprint.map(PlainText.normalised))
    }

    func loadFonts() throws -> LabelFonts { try LabelFontFiles.load(fonts) }
}
