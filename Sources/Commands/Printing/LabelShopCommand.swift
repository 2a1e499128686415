internal import ArgumentParser
internal import PrintShop
internal import Registry
internal import StampLabels

struct LabelShopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shop", abstract: "Write the package from which a print shop prints an allotment.",
        discussion: """
            One ZIP: labels.pdf with a label a page, trim box, 3 mm bleed and cut marks;
            sample.pdf, a specimen to approve; the list as CSV and XLSX; the roll plan
            and a label for each roll's end; a form for destroyed labels; a manifest with
            counts and the SHA-256 of each file. Who has it can print the stamps: give it
            to that shop alone.

            Every symbol is read back before the file is yours; above 500 labels, those of
            62 pages of each PDF. Every export is a recorded print run, as with
            `label sheet`. `stamp shop-return` takes back what the shop destroyed.

            Examples:
              tracestamp label shop --allotment 1 --shop "Nhà in Ánh Sao" --label 40x30 \\
                --across 2 --core 40 --wind 4 --per-roll 2000 -o job.zip
              tracestamp label shop --allotment 1 --shop "Nhà in Ánh Sao" --queue
            """)

    @OptionGroup var labels: ShopPrinting
    @OptionGroup var target: LabelTarget
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(
                actor, usually: labels.printing.usualRole, for: labels.printing.word)
            guard let output = target.output else {
                return try JobFacts.write(
                    try await QueuedLabels.shop(labels).submit(workplace, by: act), asJSON: json.json)
            }
            let (order, request) = try await labels.order(workplace)
            let scratch = try labels.printing.scratchSecret(workplace)
            let printRequest = labels.printing.request(order.serials, layout: order.layout(request))
            let desk = PrintDesk(store: workplace.store)
            let plan = try await desk.plan(order.allotment.number, printRequest, on: act.today)

            let file = try OutputFile(path: output, mode: 0o600)
            let folder = output.lastIndex(of: "/").map { String(output[...$0]) } ?? "."
            let (report, hash, proved) = try await labels.make(
                file, folder: folder, order, request, workplace, scratch: scratch,
                isKnown: plan.earlier != nil)
            // The run is in the ledger before the file gets its name: no label without its record.
            let run = try await desk.record(
                order.allotment.number, printRequest, PrintedFile(hash: hash, proved: proved),
                scratch: scratch,
                by: act)
            try file.commit()
            try tell(PrintedLabels(report: report.labels, hash: hash), report, run, output)
        }
    }

    private func tell(
        _ printed: PrintedLabels, _ report: ShopReport, _ run: PrintRun, _ output: String
    ) throws {
        printed.report.tellCuts()
        guard !json.json else {
            var facts = printed.facts(run)
            facts["bytes"] = .integer(report.byteCount)
            facts["file"] = .string(output)
            facts["files"] = .array(report.files.map { .string($0) })
            facts["rolls"] = .integer(report.rolls)
            return try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
        try StandardOutput.write(
            "\(output): run \(run.number), \(report.labels.labels) labels on \(report.rolls) rolls, "
                + "\(printed.symbolWords), \(run.file.proved) read back")
        StandardError.write("Ai có tệp này in được tem: chỉ giao cho đúng xưởng in.")
        StandardError.write("Who has this file can print the stamps: give it to that shop alone.")
    }
}
