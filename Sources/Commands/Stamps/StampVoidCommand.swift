internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampVoidCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "Take stamps out of use for good; they still answer a scan.",
        discussion: """
            Reasons: \(VoidReason.allCases.map(\.rawValue).joined(separator: ", ")).

            Example:
              tracestamp stamp void --allotment 1 --from 3 --to 3 --reason misprint --by Hoa
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
            let reason = try VoidReason(code: reason)
            let workplace = try await Workplace(data)
            let selection = try await stamps.selection(workplace)
            let order = RangeOrder(selection, reason: reason.rawValue, paper: paper.paper)
            let ranges = try await RangeDesk(store: workplace.store).carryOut(
                .void, order,
                by: try await workplace.act(
                    actor, usually: reason.isOfOffice ? .clerk : .producer, for: .stampsVoided))
            try RangeLines.write(ranges, of: selection.allotment, asJSON: json.json)
        }
    }
}
