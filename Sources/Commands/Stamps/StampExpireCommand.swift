internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampExpireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "End the use of stamps that were not activated in the regulation's months.",
        discussion: """
            For a timer, every night; running it again does nothing. An allotment's time is
            prolonged with `tracestamp allotment extend`.

            Examples:
              tracestamp stamp expire --dry-run
              tracestamp stamp expire
            """)

    @Flag(help: "Only show what would end.") var dryRun = false
    @OptionGroup var actor: OptionalActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let expired = try await RangeDesk(store: workplace.store).expireUnused(
                isDryRun: dryRun,
                by: try await workplace.act(actor, usually: .administrator, for: .stampsExpired))
            for stamps in expired {
                let ranges = stamps.serials.map { StateRange(serials: $0, state: .unusedExpired) }
                try RangeLines.write(ranges, of: stamps.allotment, asJSON: json.json)
            }
        }
    }
}
