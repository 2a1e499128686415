internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampLostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lost",
        abstract: "Report stamps lost, also from packs; a scan then asks to tell market control.",
        discussion: """
            Needs the incident's number (--document); --since dates it back to the day on
            which it happened.

            Example:
              tracestamp stamp lost --allotment 1 --from 10 --to 20 \\
                --document VV-12 --since 2026-11-18 --by Hoa
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
                .reportLost, order, by: try await workplace.act(actor, usually: .producer, for: .stampsLost))
            try RangeLines.write(ranges, of: selection.allotment, asJSON: json.json)
        }
    }
}
