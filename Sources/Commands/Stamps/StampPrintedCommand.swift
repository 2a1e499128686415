internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampPrintedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "printed", abstract: "Confirm that stamps were printed.",
        discussion: """
            Optional: stamps may be activated with or without it.

            Example:
              tracestamp stamp printed --allotment 1 --from 1 --to 130 --by Hoa
            """)

    @OptionGroup var stamps: SelectionOptions
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws { try stamps.requireSpeltOut() }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let selection = try await stamps.selection(workplace)
            let order = RangeOrder(selection, paper: paper.paper)
            let ranges = try await RangeDesk(store: workplace.store).carryOut(
                .confirmPrint, order,
                by: try await workplace.act(actor, usually: .producer, for: .stampsPrinted))
            try RangeLines.write(ranges, of: selection.allotment, asJSON: json.json)
        }
    }
}
