internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSymbol

/// What every kind of export of labels takes.
struct PrintingOptions: ParsableArguments {
    @Flag(help: "Print the stars of the certificate in force; packs outlive certificates.") var stars = false
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

    var usualRole: Act.Role { reprint == nil ? .producer : .approver }

    func request(_ serials: SerialRange, layout: String) -> PrintRequest {
        PrintRequest(serials: serials, layout: layout, reason: reprint.map(PlainText.normalised))
    }

    func loadFonts() throws -> LabelFonts { try LabelFontFiles.load(fonts) }
}
