internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol

struct LabelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "Stamp labels for printing, and the check of goods labels.",
        subcommands: [
            LabelSheetCommand.self, LabelPapersCommand.self, LabelRollCommand.self,
            LabelRollsCommand.self, LabelShopCommand.self, LabelCheckCommand.self, LabelVersionCommand.self,
        ])
}

struct LabelSheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Write the labels of an allotment as a PDF for a sheet of labels.",
        discussion: """
            Print it at actual size (100 %). Every export is a recorded print run; the same
            options again give the same file and no new run, and a serial is printed once.

            Papers: `label papers` lists those that are known; any other by its numbers in
            millimetres, custom:LABEL,GRID,ORIGIN and pitch=, page=, corner=, crop.

            Examples:
              tracestamp label sheet --allotment 1 -o labels.pdf
              tracestamp label sheet --allotment 1 --to 30 --start-cell 36 -o rest.pdf
              tracestamp label sheet --allotment 1 --used 1-7,12 --used 3 -o odd.pdf
              tracestamp label sheet --allotment 1 --printer Canon-LBP -o labels.pdf
              tracestamp label sheet --allotment 1 --sheet custom:48x30,4x9,9x13 -o a.pdf
            """)

    @OptionGroup var serials: SerialsOption
    @Option(help: "The sheet in the printer.") var sheet = "tomy-145"
    @Option(help: "First free cell of a part-used sheet, from 1, left to right and top to bottom.")
    var startCell = 1
    @Option(help: "Used cells of a part-used sheet, such as 1-7,12; once for each sheet, in their order.")
    var used: [String] = []
    @Option(help: "Make up for what was measured of this printer with this sheet.") var printer: String?
    @Option(help: "Error correction M, Q or H (default: Q where there is room, else M).") var level:
        SymbolLevel?
    @Option(help: "Folder with NotoSans-Regular.ttf and NotoSans-Bold.ttf.")
    var fonts = "/usr/share/fonts/truetype/noto"
    @Option(name: .shortAndLong, help: "The PDF file to write.") var output: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try workplace.act(actor, usually: .producer)
            let order = try await LabelOrder(workplace, serials)
            let request = try request(workplace)
            let job = order.job(request, office: workplace.office)
            let layout = order.layout(request)
            let desk = PrintDesk(store: workplace.store)
            _ = try await desk.plan(order.allotment.number, serials: order.serials, layout: layout)

            let file = try OutputFile(path: output)
            let printed = try await order.write(
                job, fonts: try LabelFontFiles.load(fonts), to: file, workplace.store)
            // The run is in the ledger before the file gets its name: no label without its record.
            let run = try await desk.record(
                order.allotment.number, serials: order.serials, layout: layout, fileHash: printed.hash,
                by: act)
            try file.commit()
            try tell(printed, run)
        }
    }

    private func request(_ workplace: Workplace) throws -> LabelRequest {
        let sheet = try Sheet.named(sheet)
        return LabelRequest(
            sheet: sheet, startCell: startCell, used: try UsedCells(used),
            printer: try printer.map { try PrinterBook(workplace.folder).profile($0, sheet: sheet) },
            level: level)
    }

    private func tell(_ printed: PrintedLabels, _ run: PrintRun) throws {
        printed.tellWhatIsMissing()
        let report = printed.report
        guard !json.json else {
            var facts = printed.facts(run)
            facts["file"] = .string(output)
            facts["pages"] = .integer(report.pages)
            return try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
        try StandardOutput.write(
            "\(output): run \(run.number), \(report.labels) labels on \(report.pages) pages, "
                + printed.symbolWords)
        StandardError.write("In ở kích thước thực (100 %). / Print at actual size (100 %).")
    }
}
