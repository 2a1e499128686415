internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSymbol

extension RollFormat: ExpressibleByArgument {}

struct LabelRollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roll", abstract: "Write the labels of an allotment for a thermal printer's roll.",
        discussion: """
            pdf has a page for each row, for any printer through its driver, at actual
            size. tspl (TSC, Xprinter) and zpl (Zebra) are sent to the printer as they are,
            by `lp -o raw` or by copying them to its share. --chunk makes files of so many
            rows, to be sent one by one: a stopped job goes on without a label twice.

            Every symbol is read back before the file is yours; above 500 rows, 62 of them.
            Every export is a recorded print run, as with `label sheet`.

            Rolls: `label rolls` lists those that are known; any other by its numbers in
            millimetres, custom:LABEL and across=, gap=, edge=.

            Examples:
              tracestamp label roll --allotment 1 --roll 40x30 -o labels.pdf
              tracestamp label roll --allotment 1 --roll 72x22 --format tspl -o job.prn
              tracestamp label roll --allotment 1 --roll 50x30 --format zpl --dpi 300 \\
                --chunk 500 -o job.zpl
              tracestamp label roll --allotment 1 --roll custom:45x25,gap=0x3 -o labels.pdf
            """)

    @OptionGroup var serials: SerialsOption
    @OptionGroup var printing: PrintingOptions
    @Option(help: "The roll in the printer: its row's width and height in mm.") var roll = "50x30"
    @Option(help: "The printer's dots per inch: 203, 300 or 600.") var dpi = 203
    @Option(help: "pdf, tspl or zpl.") var format = RollFormat.pdf
    @Option(help: "First free label of the first row, from 1 at the left.") var startColumn = 1
    @Option(help: "Rows of each file, 10 to 100000 (default: one file); at most 200 files.") var chunk: Int?
    @Option(name: .shortAndLong, help: "The file to write; with --chunk, -001 and so on join its name.")
    var output: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    private static let mostFiles = 200

    func validate() throws {
        guard PrintGrid.resolutions.contains(dpi) else {
            throw ValidationError("--dpi is 203, 300 or 600.")
        }
        guard chunk.map({ (10...100_000).contains($0) && format != .pdf }) ?? true else {
            throw ValidationError("--chunk is 10 to 100000 rows, for tspl and zpl.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try workplace.act(actor, usually: printing.usualRole)
            let order = try await LabelOrder(workplace, serials, withStars: printing.stars)
            let roll = try namedRoll()
            let request = RollRequest(
                roll: roll, grid: PrintGrid(dpi: dpi) ?? .office, format: format,
                startColumn: startColumn, chunk: chunk, printing: printing)
            let printRequest = printing.request(order.serials, layout: order.layout(request))
            let desk = PrintDesk(store: workplace.store)
            let plan = try await desk.plan(order.allotment.number, printRequest)

            let paths = try paths(count: request.files(labels: order.serials.count))
            let files = try paths.map { try OutputFile(path: $0) }
            let scratch = try printing.scratchSecret(workplace)
            let job = order.job(request, office: workplace.office, scratch: scratch)
            let fonts = try printing.loadFonts()
            let printed = try await order.write(job, request, fonts: fonts, to: files, workplace.store)
            let proved = try await order.prove(
                job, request, extent: plan.earlier == nil ? printing.proof : ProofExtent.none, fonts: fonts,
                file: files[0], workplace.store)
            // The run is in the ledger before the files get their names: no label without its record.
            let run = try await desk.record(
                order.allotment.number, printRequest, PrintedFile(hash: printed.hash, proved: proved),
                scratch: scratch, by: act
            )
            for file in files { try file.commit() }
            try tell(printed, run, paths)
        }
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

    private func paths(count: Int) throws(Failure) -> [String] {
        guard chunk != nil else { return [output] }
        guard count <= Self.mostFiles else {
            throw Failure(
                "too-many-files",
                Bilingual(
                    "chia thế này ra \(count) tệp, nhiều nhất \(Self.mostFiles)",
                    "this makes \(count) files, the most are \(Self.mostFiles)"),
                next: Bilingual("tăng --chunk hoặc in từng phần", "raise --chunk, or print a part at a time"))
        }
        let name = output.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let suffix = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
        return (1...count).map { number in
            "\(output.dropLast(suffix.count))-\(String(String(1000 + number).dropFirst()))\(suffix)"
        }
    }

    private func tell(_ printed: PrintedLabels, _ run: PrintRun, _ paths: [String]) throws {
        printed.report.tellCuts()
        guard !json.json else {
            var facts = printed.facts(run)
            facts["files"] = .array(paths.map { .string($0) })
            facts["format"] = .string(format.rawValue)
            facts["rows"] = .integer(printed.report.pages)
            return try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
        let shown = paths.count == 1 ? paths[0] : "\(paths[0]) … \(paths[paths.count - 1])"
        try StandardOutput.write(
            "\(shown): run \(run.number), \(printed.report.labels) labels in \(printed.report.pages) rows, "
                + "\(printed.symbolWords), \(run.file.proved) read back")
        guard format == .pdf else {
            return StandardError.write(
                "Gửi thẳng tệp tới máy in, không qua trình in. / Send the file to the printer as it is.")
        }
        StandardError.write("In ở kích thước thực (100 %). / Print at actual size (100 %).")
    }
}
