internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AlertExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Name a technical cause: its scans count no more.",
        discussion: """
            Causes: fair (goods on a stand), listing (a picture in an online shop), inspection
            (officers' own scans), demo (packs for showing).

            Example:
              tracestamp alert explain fair --allotment 1 --province 42 \\
                --first-day 2026-11-18 --last-day 2026-11-22 --by Lan
            """)

    @Argument(help: "fair, listing, inspection or demo.") var cause: TechnicalCause.Kind
    @OptionGroup var serials: SerialsOption
    @Option(help: "Province's two digits (default: everywhere).") var province: Province?
    @Option(help: "First day (YYYY-MM-DD).") var firstDay: Day
    @Option(help: "Last day, included (YYYY-MM-DD).") var lastDay: Day
    @Option(help: "Number of the minutes or the letter.") var document: String?
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (number, from, to) = (serials.allotment, serials.from, serials.to)
            let range = try await workplace.read { reader throws(RegistryError) in
                try reader.existingAllotment(number).serials(from: from, to: to)
            }
            let cause = TechnicalCause(cause, number, range, in: province, from: firstDay, to: lastDay)
            try await AlertDesk(store: workplace.store).explain(
                cause, Paper(document: document.map { PlainText.normalised($0) }),
                by: try await workplace.act(actor, usually: .clerk, for: .alertExplained))
            try StandardOutput.write(
                "\(number.number)/\(range.first)–\(range.last)  \(cause.kind.rawValue)  \(firstDay.iso)  \(lastDay.iso)"
            )
        }
    }
}
