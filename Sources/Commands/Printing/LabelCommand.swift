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
            """)

    @OptionGroup var labels: LabelOptions
    @Option(help: "How much to read back: all, sample or none (default: by the number of labels).")
    var proof: ProofExtent?
    @Option(help: "Why printed stamps are printed again; an approver's act.") var reprint: String?
    @Option(name: .shortAndLong, help: "The PDF file to write.") var output: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    func validate() throws {
        guard let reprint else { return }
        guard (1...200).contains(PlainText.normalised(reprint).count) else {
            throw ValidationError("--reprint takes a reason of 1 to 200 characters.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try workplace.act(actor, usually: reprint == nil ? .producer : .approver)
            let (order, request) = try await labels.order(workplace)
            let scratch = labels.scratch ? try workplace.keys.scratchSecret(creating: true) : nil
            let job = order.job(request, office: workplace.office, scratch: scratch)
            let printRequest = PrintRequest(
                serials: order.serials, layout: order.layout(request),
                reason: reprint.map(PlainText.normalised))
            let desk = PrintDesk(store: workplace.store)
            let plan = try await desk.plan(order.allotment.number, printRequest)

            let file = try OutputFile(path: output)
            let printed = try await order.write(
                job, fonts: try labels.loadFonts(), to: file, workplace.store)
            var extent = proof ?? .usual(labels: job.stampCount)
            // What was read back when its run was made is the same file, or is refused below.
            if plan.earlier != nil { extent = .none }
            let proved = try await LabelProof(
                job, extent: extent, file: file.partPath, order, workplace.store
            )
            .read()
            // The run is in the ledger before the file gets its name: no label without its record.
            let run = try await desk.record(
                order.allotment.number, printRequest, PrintedFile(hash: printed.hash, proved: proved),
                scratch: scratch, by: act
            )
            try file.commit()
            try tell(printed, run)
        }
    }

    private func tell(_ printed: PrintedLabels, _ run: PrintRun) throws {
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
