internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AlertRaiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raise",
        abstract: "Say that a stamp was probably or certainly copied; verdicts then do.",
        discussion: """
            suspected (nghi ngờ có cơ sở): technical causes are excluded. established (xác
            định vi phạm): an authority decided so; needs --document, and an approver.

            Examples:
              tracestamp alert raise suspected 0000-0080-0001-XTNA-Q --by Minh
              tracestamp alert raise established 0000-0080-0001-XTNA-Q \\
                --document 91/QĐ-XPHC --by Minh
            """)

    @Argument(help: "suspected or established.") var grade: CopyGrade
    @OptionGroup var stamp: StampPlaceOptions
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let alert = try await AlertDesk(store: workplace.store).raise(
                try await stamp.place(workplace), to: grade, paper.paper,
                by: try await workplace.act(actor, usually: .approver, for: .alertRaised))
            try StandardOutput.write(json.json ? CanonicalJSON.object(alert.facts).text : alert.line)
        }
    }
}
