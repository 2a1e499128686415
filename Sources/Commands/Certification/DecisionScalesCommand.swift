internal import ArgumentParser
internal import Registry
internal import StampFormat

struct DecisionScalesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scales", abstract: "How scores become stars, by the decision in force from a day on.",
        discussion: """
            Bands are half-open: a score counts from the lowest of its stars on. Scores of \
            scales with other weights cannot be compared.

            Example:
              tracestamp decision scales
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let scales = try await workplace.read { reader throws(RegistryError) in try reader.scoreScales() }
            var list = FactList(json.json, headings: ["FROM", "DECISION", "WEIGHTS", "2★", "3★", "4★", "5★"])
            for scale in scales {
                list.add(
                    [
                        "lowest_hundredths": .array(scale.lowest.map { .integer($0) }),
                        "source": .string(scale.source), "valid_from": .string(scale.validFrom.iso),
                        "weights": .array(scale.weights.map { .integer($0) }),
                    ],
                    row: [
                        scale.validFrom.iso, scale.source,
                        scale.weights.map { "\($0)" }.joined(separator: "/"),
                    ] + scale.lowest.map { "\($0 / 100)" })
            }
            try list.write()
        }
    }
}
