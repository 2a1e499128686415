internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampWasteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waste", abstract: "Report spoiled stamps: they are out of use, and may be replaced.",
        discussion: """
            Reasons: misprint, damaged, trial-print, cut-off. More than the regulation's
            allowance needs an approver (--as approver).

            Example:
              tracestamp stamp waste --allotment 1 --from 3 --to 9 \\
                --reason misprint --by Hoa
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
                .waste, order, by: try await workplace.act(actor, usually: .producer, for: .stampsWasted))
            try RangeLines.write(ranges, of: selection.allotment, asJSON: json.json)
        }
    }
}
