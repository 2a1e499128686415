internal import ArgumentParser
internal import Glibc
internal import PrintShop
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSymbol

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

            Example:
              tracestamp label shop --allotment 1 --shop "Nhà in Ánh Sao" --label 40x30 \\
                --across 2 --core 40 --wind 4 --per-roll 2000 -o job.zip
            """)

    @OptionGroup var serials: SerialsOption
    @OptionGroup var printing: PrintingOptions
    @Option(help: "The shop's name; stands in the manifest and in the ledger.") var shop: String
    @Option(help: "A label's width and height in mm.") var label = "40x30"
    @Option(help: "Labels beside each other on the roll, 1 to 10.") var across = 1
    @Option(help: "Inner diameter of the core in mm: 25, 40 or 76.") var core = 40
    @Option(help: "Wind direction: 1 to 4 print outside, 5 to 8 inside.") var wind = 4
    @Option(help: "Labels of a roll, 10 to 100000.") var perRoll = 2000
    @Option(name: .shortAndLong, help: "The ZIP file to write.") var output: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    func validate() throws {
        guard Sheet.Size(millimetres: label) != nil else {
            throw ValidationError("--label is width x height in mm, such as 40x30.")
        }
        guard (1...120).contains(PlainText.normalised(shop).count) else {
            throw ValidationError("--shop is a name of 1 to 120 characters.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try workplace.act(actor, usually: printing.usualRole)
            let order = try await LabelOrder(workplace, serials, withStars: printing.stars)
            let request = ShopRequest(
                recipient: PlainText.normalised(shop),
                label: Sheet.Size(millimetres: label) ?? Sheet.Size(0, 0),
                plan: try RollPlan(across: across, core: core, wind: wind, perRoll: perRoll),
                printing: printing)
            let scratch = try printing.scratchSecret(workplace)
            let package = try ShopPackage(
                order.order(request, office: workplace.office, scratch: scratch),
                fonts: try printing.loadFonts())
            let printRequest = printing.request(order.serials, layout: order.layout(request))
            let desk = PrintDesk(store: workplace.store)
            let plan = try await desk.plan(order.allotment.number, printRequest)

            let file = try OutputFile(path: output, mode: 0o600)
            let folder = output.lastIndex(of: "/").map { String(output[...$0]) } ?? "."
            let (report, hash) = try await order.write(package, to: file, folder: folder, workplace.store)
            let proved = try await order.prove(
                package, extent: plan.earlier == nil ? printing.proof : ProofExtent.none, file: file,
                workplace.store)
            // The run is in the ledger before the file gets its name: no label without its record.
            let run = try await desk.record(
                order.allotment.number, printRequest, PrintedFile(hash: hash, proved: proved),
                scratch: scratch,
                by: act)
            try file.commit()
            try tell(PrintedLabels(report: report.labels, hash: hash), report, run)
        }
    }

    private func tell(_ printed: PrintedLabels, _ report: ShopReport, _ run: PrintRun) throws {
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
