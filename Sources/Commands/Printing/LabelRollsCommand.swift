internal import ArgumentParser
internal import Registry
internal import StampLabels
internal import StampSymbol

struct LabelRollsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rolls", abstract: "The rolls of labels that are known by name.",
        discussion: """
            Hold a ruler to the roll before the first job: none of these was measured by us.

            Example:
              tracestamp label rolls
            """)

    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            var list = FactList(
                json.json, headings: ["NAME", "LABEL MM", "ACROSS", "GAP MM", "EDGE MM", "SOURCE"])
            for roll in Roll.presets {
                list.add(
                    [
                        "across": .integer(roll.across), "edge_mm": .string(length(roll.edge)),
                        "gap_mm": .string(text(roll.gap)), "label_mm": .string(text(roll.label)),
                        "name": .string(roll.name), "source": .string(roll.source),
                    ],
                    row: [
                        roll.name, text(roll.label), "\(roll.across)", text(roll.gap), length(roll.edge),
                        roll.source,
                    ])
            }
            try list.write()
        }
    }

    private func text(_ size: Sheet.Size) -> String { "\(length(size.width)) x \(length(size.height))" }
    private func length(_ millimetres: Double) -> String { FixedPoint.text(millimetres, places: 1) }
}
