internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Bind stamps to a released batch: they are on the packs now.",
        discussion: """
            Only the producer does this, never a consultant. By range, by the first and
            last label of a roll, or by a list of labels.

            Examples:
              tracestamp stamp activate --allotment 1 --to 65 --lot L260916A --by Hoa
              tracestamp stamp activate --first 0000-… --last 0000-… --by Hoa
              tracestamp stamp activate --list scanned.txt --lot L260916A --by Hoa
            """)

    @OptionGroup var stamps: SelectionOptions
    @Option(help: "Lot code (default: the batch that the allotment was asked for).") var lot: String?
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let selection = try await stamps.selection(workplace)
            let ranges = try await RangeDesk(store: workplace.store).activate(
                selection, lot: lot,
                by: try await workplace.act(actor, usually: .producer, for: .stampsActivated))
            try RangeLines.write(ranges, of: selection.allotment, asJSON: json.json)
        }
    }
}
