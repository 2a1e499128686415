internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Take unused stamps back, counted by both sides.",
        discussion: """
            Reasons: surplus, certificate-ended, production-stopped, redesigned. They are
            destroyed, never issued to another producer.

            Example:
              tracestamp stamp return --allotment 1 --from 101 --to 130 \\
                --reason surplus --document BB-07 --by Lan
            """)

    @OptionGroup var stamps: SelectionOptions
    @Option(help: "Reason code.") var reason: String
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws { try stamps.requireSpeltOut() }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let selection = try await stamps.selection(workplace)
            let order = RangeOrder(selection, reason: reason, paper: paper.paper)
            let ranges = try await RangeDesk(store: workplace.store).carryOut(
                .takeBack, order, by: try await workplace.act(actor, usually: .clerk, for: .stampsReturned))
            try RangeLines.write(ranges, of: selection.allotment, asJSON: json.json)
        }
    }
}
