internal import ArgumentParser
internal import Registry
internal import StampFormat

struct ScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Scans that people confirmed on the public page.",
        subcommands: [ScanPruneCommand.self])
}

struct ScanPruneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Remove scans and consumers' reports that the regulation keeps no longer.",
        discussion: """
            Scans after scan_days, reports after report_days; a report of a stamp with an
            open case stays. The service does the same once a day; where none runs, a timer
            does. What is removed is counted in the ledger.

            Example:
              tracestamp scan prune --by Minh
            """)

    @Flag(help: "Only count them.") var dryRun = false
    @OptionGroup var actor: OptionalActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .administrator, for: .scansPruned)
            let (kept, removed) = try await ScanDesk(store: workplace.store).prune(isDryRun: dryRun, by: act)
            let reports = try await ConsumerReportDesk(store: workplace.store).prune(
                isDryRun: dryRun, by: act)
            try StandardOutput.write(
                json.json
                    ? CanonicalJSON.object([
                        "kept_from": .string(kept.iso), "removed": .integer(dryRun ? 0 : removed),
                        "reports": .integer(reports.removed),
                        "reports_kept_from": .string(reports.kept.iso), "scans": .integer(removed),
                    ]).text
                    : "scans    \(kept.iso)  \(removed)\nreports  \(reports.kept.iso)  \(reports.removed)")
        }
    }
}
