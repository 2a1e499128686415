internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSymbol

struct LabelBottleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bottle", abstract: "The largest stamp that a camera reads on the side of a bottle.",
        discussion: """
            A symbol may be half as wide as the bottle. Put it upright in the middle of the
            side, away from seams and shoulders.

            Example:
              tracestamp label bottle --diameter 72
            """)

    @Option(help: "The bottle's diameter in millimetres, 5 to 1000.") var diameter: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws { _ = try length() }

    func run() async throws {
        try await reporting {
            let advice = try BottleAdvice(
                diameter: try length(), host: try await Workplace(data).office.host)
            let numbers = [advice.room, advice.width].map { FixedPoint.text($0, places: 1) }
            let module = FixedPoint.text(advice.module.millimetres, places: 3)
            guard json.json else {
                try StandardOutput.write(
                    "QR \(advice.version.number)-\(advice.level.rawValue), module \(module) mm, "
                        + "\(numbers[1]) mm of at most \(numbers[0]) mm")
                return try StandardOutput.write("sheets: \(advice.sheets.joined(separator: ", "))")
            }
            try StandardOutput.write(
                CanonicalJSON.object([
                    "level": .string(advice.level.rawValue), "module_mm": .string(module),
                    "room_mm": .string(numbers[0]), "sheets": .array(advice.sheets.map { .string($0) }),
                    "symbol_mm": .string(numbers[1]), "symbol_version": .integer(advice.version.number),
                ]).text)
        }
    }

    private func length() throws -> Double {
        guard let length = Millimetres.parse(diameter), (5...1000).contains(length) else {
            throw ValidationError("--diameter takes 5 to 1000 mm, such as 72 or 72,5.")
        }
        return length
    }
}
