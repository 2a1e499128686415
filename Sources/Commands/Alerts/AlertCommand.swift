internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AlertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert", abstract: "Stamps that may have been copied (nghi sao chép).",
        discussion: """
            Rules add points to what confirmed scans show; from the regulation's alert_mark on
            (\(CopyRules.standard.mark)) a stamp is listed. Nothing public changes before a person raises it.
            """,
        subcommands: [
            AlertListCommand.self, AlertShowCommand.self, AlertRaiseCommand.self, AlertExplainCommand.self,
            AlertCloseCommand.self, AlertSimulateCommand.self,
        ])
}

extension CopyGrade: ExpressibleByArgument {
    init?(argument: String) { self.init(word: argument) }
}
extension CopyOutcome: ExpressibleByArgument {}
extension TechnicalCause.Kind: ExpressibleByArgument {}
extension Province: ExpressibleByArgument {
    init?(argument: String) { self.init(code: argument) }
}

/// Which stamp.
struct StampPlaceOptions: ParsableArguments {
    @Argument(help: "The stamp: typed code, URL or digits.") var stamp: String

    func place(_ workplace: Workplace) async throws -> StampPlace {
        let text = stamp
        return try await workplace.read { reader throws(RegistryError) in
            let (number, serial) = try reader.place(of: StampInput(text), String(text.prefix(60)))
            guard let serial = Serial(number: serial) else { throw .unknownStamp(text) }
            return StampPlace(number, serial)
        }
    }
}

extension CopyAlert {
    var facts: [String: CanonicalJSON] {
        [
            "allotment": .integer(Int(place.allotment.number)), "grade": .string(grade.word),
            "score": score.facts, "serial": .integer(Int(place.serial.number)),
        ]
    }

    var line: String { "\(place.allotment.number)/\(place.serial.number)  \(grade.word)  \(score.points)" }
}
