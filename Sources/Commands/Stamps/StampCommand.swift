internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp", abstract: "Issued stamps: list, activate, void.",
        subcommands: [StampListCommand.self, StampActivateCommand.self, StampVoidCommand.self])
}

struct StampActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Bind stamps to a released batch: they are on the packs now.",
        discussion: "Example:\n  tracestamp stamp activate --allotment 1 --to 65 --lot L260916A --by Hoa")

    @OptionGroup var serials: SerialsOption
    @Option(help: "Lot code (default: the batch that the allotment was asked for).") var lot: String?
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let range = try await RangeDesk(store: workplace.store).activate(
                serials.allotment, from: serials.from, to: serials.to, lot: lot,
                by: try workplace.act(by: actor.by, as: .producer))
            try range.write(serials.allotment, asJSON: json.json)
        }
    }
}

struct StampVoidCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "Take stamps out of use for good; they still answer a scan.",
        discussion: """
            Reasons: \(VoidReason.allCases.map(\.rawValue).joined(separator: ", ")).

            Example:
              tracestamp stamp void --allotment 1 --from 3 --to 3 --reason misprint --by Hoa
            """)

    @OptionGroup var serials: SerialsOption
    @Option(help: "Reason code.") var reason: String
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        // Voiding cannot be undone: the range is always spelt out.
        guard serials.from != nil, serials.to != nil else {
            throw ValidationError("--from and --to are needed.")
        }
    }

    func run() async throws {
        try await reporting {
            let reason = try VoidReason(code: reason)
            let workplace = try await Workplace(data)
            let range = try await RangeDesk(store: workplace.store).void(
                serials.allotment, from: serials.from, to: serials.to, reason: reason,
                by: try workplace.act(by: actor.by, as: .producer))
            try range.write(serials.allotment, asJSON: json.json)
        }
    }
}

extension StateRange {
    fileprivate func write(_ allotment: AllotmentNumber, asJSON: Bool) throws {
        guard asJSON else {
            return try StandardOutput.write(
                "\(allotment.number): \(serials.first)–\(serials.last)  \(state.rawValue)")
        }
        try StandardOutput.write(
            CanonicalJSON.object([
                "allotment": .integer(Int(allotment.number)), "first": .integer(Int(serials.first)),
                "last": .integer(Int(serials.last)), "lot": .optional(lot), "reason": .optional(reason),
                "state": .string(state.rawValue),
            ]).text)
    }
}
