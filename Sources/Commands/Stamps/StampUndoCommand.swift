internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo-activation", abstract: "Take a mistaken activation back.",
        discussion: """
            The producer within the regulation's hours (24 by server time), the office
            later; nobody once the goods were held back or recalled. Reasons:
            wrong-batch, wrong-serials, not-applied.

            Example:
              tracestamp stamp undo-activation --allotment 1 --from 1 --to 9 \\
                --reason wrong-batch --by Hoa
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
            let ranges = try await RangeDesk(store: workplace.store).undoActivation(
                order, by: try await workplace.act(actor, usually: .producer, for: .stampsActivationUndone))
            try RangeLines.write(ranges, of: selection.allotment, asJSON: json.json)
        }
    }
}
