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
              tracestamp label roll --allotment 1 --roll 72x22 --format tspl --queue
            """)

    @OptionGroup var labels: RollPrinting
    @Option(help: "Rows of each file, 10 to 100000 (default: one file); at most 200 files.") var chunk: Int?
    @OptionGroup var target: LabelTarget
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    private static let mostFiles = 200

    func validate() throws {
        guard chunk.map({ (10...100_000).contains($0) && labels.format != .pdf }) ?? true else {
            throw ValidationError("--chunk is 10 to 100000 rows, for tspl and zpl.")
        }
        guard chunk == nil || !target.queue else {
            throw ValidationError("--queue makes one file: leave --chunk out.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(
                actor, usually: labels.printing.usualRole, for: labels.printing.word)
            guard let output = target.output else {
                return try JobFacts.write(
                    try await QueuedLabels.roll(labels).submit(workplace, by: act), asJSON: json.json)
            }
            let (order, request) = try await labels.order(workplace, chunk: chunk)
            let printRequest = labels.printing.request(order.serials, layout: order.layout(request))
            let desk = PrintDesk(store: workplace.store)
            let plan = try await desk.plan(order.allotment.number, printRequest, on: act.today)

            let paths = try paths(output, count: request.files(labels: order.serials.count))
            let files = try paths.map { try OutputFile(path: $0) }
            let scratch = try labels.printing.scratchSecret(workplace)
            let (printed, proved) = try await labels.make(
                files, order, request, workplace, scratch: scratch, isKnown: plan.earlier != nil)
            // The run is in the ledger before the files get their names: no label without its record.
            let run = try await desk.record(
                order.allotment.number, printRequest, PrintedFile(hash: printed.hash, proved: proved),
                scratch: scratch, by: act
            )
            for file in files { try file.commit() }
            try tell(printed, run, paths)
        }
    }

    private func paths(_ output: String, count: Int) throws(Failure) -> [String] {
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
            facts["format"] = .string(labels.format.rawValue)
            facts["rows"] = .integer(printed.report.pages)
            return try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
        let shown = paths.count == 1 ? paths[0] : "\(paths[0]) … \(paths[paths.count - 1])"
        try StandardOutput.write(
            "\(shown): run \(run.number), \(printed.report.labels) labels in \(printed.report.pages) rows, "
                + "\(printed.symbolWords), \(run.file.proved) read back")
        guard labels.format == .pdf else {
            return StandardError.write(
                "Gửi thẳng tệp tới máy in, không qua trình in. / Send the file to the printer as it is.")
        }
        StandardError.write("In ở kích thước thực (100 %). / Print at actual size (100 %).")
    }
}
