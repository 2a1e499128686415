internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseReportCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report-close",
        abstract: "End what consumers reported of a stamp without a case; later reports wait anew.",
        discussion: """
            Outcomes: \(ReportOutcome.allCases.map(\.rawValue).joined(separator: ", ")).
            The note says what was found or done. An open case ends its stamp's reports itself.

            Example:
              tracestamp case report-close 0000-0080-0001-XTNA-Q --outcome explained \\
                --note "Ảnh chụp ở hội chợ" --by Minh
            """)

    @OptionGroup var stamp: StampPlaceOptions
    @Option(help: "Why nothing more is needed.") var outcome: ReportOutcome
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let place = try await stamp.place(workplace)
            try await ConsumerReportDesk(store: workplace.store).close(
                place, outcome, paper.paper,
                by: try await workplace.act(actor, usually: .clerk, for: .consumerReportsClosed))
            let facts = ["outcome": CanonicalJSON.string(outcome.rawValue), "stamp": .string(place.text)]
            try StandardOutput.write(
                json.json ? CanonicalJSON.object(facts).text : "stamp \(place.text)  \(outcome.rawValue)")
        }
    }
}

extension ReportOutcome: ExpressibleByArgument {}
