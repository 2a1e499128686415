internal import ArgumentParser
internal import Registry

struct ImportUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take a whole import back.",
        discussion: """
            What it added is removed and what it replaced comes back: all of it, or nothing.
            Refused when a record was changed or is used since; take back what depends on it
            first, the last import before the earlier ones.

            Example:
              tracestamp import undo 7 --by Lan
            """)

    @Argument(help: "The import's number; see import list.") var number: Int
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let record = try await ImportDesk(store: workplace.store).undo(
                number, by: try await workplace.act(actor, usually: .clerk, for: .importUndone))
            guard !json.json else {
                return try StandardOutput.write(
                    CanonicalJSON.object([
                        "import": .integer(record.number), "kind": .string(record.kind.rawValue),
                        "removed": .integer(record.added), "restored": .integer(record.changed),
                    ]).text)
            }
            try StandardOutput.write(
                "import \(record.number): \(record.added) bỏ/removed, \(record.changed) phục hồi/restored")
        }
    }
}
