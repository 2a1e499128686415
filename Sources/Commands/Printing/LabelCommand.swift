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
            LabelSheetCommand.self, LabelPreviewCommand.self, LabelRunsCommand.self, LabelSerialsCommand.self,
            LabelPapersCommand.self, LabelRollCommand.self, LabelRollsCommand.self, LabelShopCommand.self,
            LabelBottleCommand.self, LabelCheckCommand.self, LabelVersionCommand.self,
        ])
}

extension ProofExtent: ExpressibleByArgument {}

struct LabelSheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Write the labels of an allotment as a PDF for a sheet of labels.",
        discussion: """
            Print it at actual size (100 %). Every symbol is read back from the finished
            file before it is yours; above 10,000 labels, 62 pages of it. Every export is a
            recorded print run; the same options again give the same file and no new run.
            A serial is printed once; an approver may print again what is on no pack.

            Papers: `label papers` lists those that are known; any other by its numbers in
            millimetres, custom:LABEL,GRID,ORIGIN and pitch=, page=, corner=, crop.

            Examples:
              tracestamp label sheet --allotment 1 -o labels.pdf
              tracestamp label sheet --allotment 1 --to 30 --start-cell 36 -o rest.pdf
              tracestamp label sheet --allotment 1 --used 1-7,12 --used 3 -o odd.pdf
              tracestamp label sheet --allotment 1 --printer Canon-LBP --stars -o a.pdf
              tracestamp label sheet --allotment 1 --sheet custom:48x30,4x9,9x13 -o a.pdf
              tracestamp label sheet --allotment 1 --from 66 --to 130 \\
                --reprint "Kẹt giấy, đã tiêu huỷ tờ hỏng" --by Minh -o again.pdf
              tracestamp label sheet --allotment 1 --queue
            """)

    @OptionGroup var printing: SheetPrinting
    @OptionGroup var target: LabelTarget
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(
                actor, usually: printing.usualRole, for: printing.word)
            guard let output = target.output else {
                return try JobFacts.write(
                    try await QueuedLabels.sheet(printing).submit(workplace, by: act), asJSON: json.json)
            }
            let export = try await printing.export(workplace)
            let (printed, run) = try await export.write(
                to: output, fonts: printing.labels.loadFonts(), by: act)
            try tell(printed, run, output)
        }
    }

    private func tell(_ printed: PrintedLabels, _ run: PrintRun, _ output: String) throws {
        let report = printed.report
        report.tellCuts()
        guard !json.json else {
            var facts = printed.facts(run)
            facts["file"] = .string(output)
            facts["pages"] = .integer(report.pages)
            return try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
        try StandardOutput.write(
            "\(output): run \(run.number), \(report.labels) labels on \(report.pages) pages, "
                + "\(printed.symbolWords), \(run.file.proved) read back")
        StandardError.write("In ở kích thước thực (100 %). / Print at actual size (100 %).")
    }
}
