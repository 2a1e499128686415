internal import ArgumentParser
internal import Registry
internal import StampLabels
internal import StampSymbol

struct LabelPapersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "The label papers that are known by name, and where their numbers are from.",
        discussion: """
            Hold a test print against the paper before the first job: only papers that say
            đã đo were measured by us.

            Example:
              tracestamp label papers
            """)

    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            var list = FactList(
                json.json,
                headings: ["NAME", "ALSO", "LABELS", "GRID", "LABEL MM", "PITCH MM", "MEASURED", "SOURCE"])
            for sheet in Sheet.presets {
                list.add(facts(of: sheet), row: row(of: sheet))
            }
            try list.write()
        }
    }

    private func facts(of sheet: Sheet) -> [String: CanonicalJSON] {
        [
            "aliases": .array(sheet.aliases.map { .string($0) }), "columns": .integer(sheet.columns),
            "is_measured": .bool(sheet.isMeasured), "label_mm": .string(text(sheet.label)),
            "labels": .integer(sheet.cells), "name": .string(sheet.name),
            "origin_mm": .string(text(sheet.origin)),
            "page_mm": .string(text(sheet.page)), "pitch_mm": .string(text(sheet.pitch)),
            "rows": .integer(sheet.rows), "source": .string(sheet.source),
        ]
    }

    private func row(of sheet: Sheet) -> [String] {
        [
            sheet.name, sheet.aliases.isEmpty ? "–" : sheet.aliases.joined(separator: " "), "\(sheet.cells)",
            "\(sheet.columns)x\(sheet.rows)", text(sheet.label), text(sheet.pitch),
            sheet.isMeasured ? "đã đo" : "chưa đo", sheet.source,
        ]
    }

    private func text(_ size: Sheet.Size) -> String {
        [size.width, size.height].map { FixedPoint.text($0, places: 3) }.joined(separator: "x")
    }
}
