internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSymbol

extension SymbolLink: ExpressibleByArgument {}

/// Which stamps, on which paper, with what on their labels.
struct LabelOptions: ParsableArguments {
    @OptionGroup var serials: SerialsOption
    @Option(help: "The sheet in the printer.") var sheet = "tomy-145"
    @Option(help: "First free cell of a part-used sheet, from 1, left to right and top to bottom.")
    var startCell = 1
    @Option(help: "Used cells of a part-used sheet, such as 1-7,12; once for each sheet, in their order.")
    var used: [String] = []
    @Option(help: "Make up for what was measured of this printer with this sheet.") var printer: String?
    @Flag(help: "Print the stars of the certificate in force; packs outlive certificates.") var stars = false
    @Flag(help: "Print a second code for a scratch layer; the office keeps only a keyed hash of it.")
    var scratch = false
    @Option(help: "Error correction M, Q or H (default: Q where there is room, else M).") var level:
        SymbolLevel?
    @Option(help: "full, or short for labels under 18 mm, which only the registry can verify.")
    var link = SymbolLink.full
    @Option(help: "Folder with NotoSans-Regular.ttf and NotoSans-Bold.ttf.")
    var fonts = LabelFontFiles.usual

    func order(_ workplace: Workplace) async throws -> (LabelOrder, LabelRequest) {
        let sheet = try Sheet.named(sheet)
        let request = LabelRequest(
            sheet: sheet, startCell: startCell, used: try UsedCells(used),
            printer: try printer.map { try PrinterBook(workplace.folder).profile($0, sheet: sheet) },
            level: level, link: link, hasScratch: scratch)
        let order = try await LabelOrder(workplace, serials, withStars: stars)
        try order.check(sheet)
        return (order, request)
    }

    func loadFonts() throws -> LabelFonts { try LabelFontFiles.load(fonts) }
}

extension LabelReport {
    /// Says on standard error what the labels lack.
    func tellCuts() {
        for field in shortened {
            StandardError.write(
                "\(field.words.vi) được rút ngắn trên nhãn / “\(field.words.en)” was shortened on the label")
        }
        for field in leftOut {
            StandardError.write(
                "\(field.words.vi) không còn chỗ trên nhãn / “\(field.words.en)” is left out: no room on the label"
            )
        }
    }
}
