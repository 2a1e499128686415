internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels

struct LabelRunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "The files of labels that were made of an allotment: who, when, which.",
        discussion: """
            Examples:
              tracestamp label runs --allotment 1
              tracestamp label runs --allotment 1 --json
            """)

    @Option(help: "Allotment number.") var allotment: AllotmentNumber
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let number = allotment
            let runs = try await workplace.read { reader throws(RegistryError) in
                _ = try reader.existingAllotment(number)
                var runs: [RunRecord] = []
                for run in try reader.printRuns(of: number) { runs.append(try RunRecord(run, reader)) }
                return runs
            }
            var list = FactList(
                json.json,
                headings: ["RUN", "SERIALS", "SHEET", "READ BACK", "DAY", "BY", "REPRINT", "SHA-256"])
            for run in runs { list.add(run.facts, row: run.row) }
            try list.write()
        }
    }
}

/// A print run with what the ledger says of who made it and when.
private struct RunRecord: Sendable {
    private let run: PrintRun
    private let day: Day?
    private let actor: String?
    private let sheet: String?

    init(_ run: PrintRun, _ reader: any RegistryReader) throws(RegistryError) {
        self.run = run
        let entry = try run.entry.flatMap { number throws(RegistryError) in
            try reader.ledgerEntries(from: number, limit: 1).first
        }
        day = try entry.map { entry throws(RegistryError) in try LedgerRecord(entry).day }
        actor = entry?.actor
        let layout = CanonicalJSON(text: run.request.layout)
        sheet = ["sheet", "roll", "shop"].lazy.compactMap { layout?[$0]?.string }.first
    }

    var row: [String] {
        [
            "\(run.number)", "\(run.serials.first)–\(run.serials.last)", sheet ?? "–", "\(run.file.proved)",
            day?.iso ?? "–", actor ?? "–", run.request.reason ?? "–",
            String(Hex.text(of: run.file.hash).prefix(12)),
        ]
    }

    var facts: [String: CanonicalJSON] {
        [
            "by": .optional(actor), "day": .optional(day?.iso),
            "file_sha256": .string(Hex.text(of: run.file.hash)), "first": .integer(Int(run.serials.first)),
            "last": .integer(Int(run.serials.last)),
            "layout": CanonicalJSON(text: run.request.layout) ?? .null, "proved": .integer(run.file.proved),
            "reprint": .optional(run.request.reason), "run": .integer(run.number),
        ]
    }
}
