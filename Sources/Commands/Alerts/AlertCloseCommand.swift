internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AlertCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "End an alert with its outcome; only later scans count from then on.",
        discussion: """
            Outcomes: \(CopyOutcome.allCases.map(\.rawValue).joined(separator: ", ")).

            Example:
              tracestamp alert close 0000-0080-0001-XTNA-Q --outcome not-copied \\
                --document BB-7 --by Minh
            """)

    @OptionGroup var stamp: StampPlaceOptions
    @Option(help: "How it ended.") var outcome: CopyOutcome
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let alert = try await AlertDesk(store: workplace.store).close(
                try await stamp.place(workplace), outcome, paper.paper,
                by: try await workplace.act(actor, usually: .approver, for: .alertClosed))
            var facts = alert.facts
            facts["outcome"] = .string(outcome.rawValue)
            try StandardOutput.write(
                json.json ? CanonicalJSON.object(facts).text : "\(alert.line)  \(outcome.rawValue)")
        }
    }
}
