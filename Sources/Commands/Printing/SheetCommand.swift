internal import ArgumentParser
internal import Registry
internal import StampLabels
internal import StampSymbol

struct SheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Sheets of labels that jobs can name or describe.",
        subcommands: [SheetListCommand.self, SheetShowCommand.self])
}

struct SheetListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The known sheets, with their sizes and where those come from.",
        discussion: """
            Examples:
              tracestamp sheet list
              tracestamp sheet list --json
            """)

    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            var list = FactList(
                json.json, headings: ["SHEET", "LABEL MM", "GRID", "LABELS", "MEASURED", "SOURCE"])
            for sheet in Sheet.presets {
                list.add(
                    SheetFacts.facts(sheet),
                    row: [
                        ([sheet.name] + sheet.aliases).joined(separator: " = "), SheetWords.text(sheet.label),
                        "\(sheet.columns)×\(sheet.rows)", "\(sheet.cells)", sheet.isMeasured ? "yes" : "no",
                        sheet.source,
                    ])
            }
            try list.write()
        }
    }
}

struct SheetShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One sheet's numbers, by its name or as you describe it.",
        discussion: """
            A sheet that is not listed is described by its numbers, in millimetres across x
            down: label and grid, then margin (default: in the middle), gap (0x0) and page
            (210x297).

            Examples:
              tracestamp sheet show tomy-145
              tracestamp sheet show label=38.1x21.2/grid=5x13/margin=4.7x10.9/gap=2.5x0
            """)

    @Argument(help: "A sheet's name, or its numbers.") var sheet: String
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let sheet = try Sheet.named(sheet)
            guard !json.json else {
                return try StandardOutput.write(CanonicalJSON.object(SheetFacts.facts(sheet)).text)
            }
            var table = Table(["SHEET", sheet.name])
            for (name, text) in SheetFacts.lines(sheet) { table.add([name, text]) }
            for line in table.lines { try StandardOutput.write(line) }
        }
    }
}

/// A sheet's numbers for programs and people.
enum SheetFacts {
    /// Lengths as texts in millimetres: the canonical form has no fractions.
    static func facts(_ sheet: Sheet) -> [String: CanonicalJSON] {
        func pair(_ size: Sheet.Size) -> CanonicalJSON {
            .array([size.width, size.height].map { .string(FixedPoint.text($0, places: 3)) })
        }
        return [
            "aliases": .array(sheet.aliases.map { .string($0) }), "columns": .integer(sheet.columns),
            "cut_by_hand": .bool(sheet.cutting == .lines), "label_mm": pair(sheet.label),
            "labels": .integer(sheet.cells), "measured": .bool(sheet.isMeasured), "name": .string(sheet.name),
            "origin_mm": pair(sheet.origin), "page_mm": pair(sheet.page), "pitch_mm": pair(sheet.pitch),
            "rows": .integer(sheet.rows), "source": .string(sheet.source),
        ]
    }

    static func lines(_ sheet: Sheet) -> [(String, String)] {
        [
            ("page", "\(SheetWords.text(sheet.page)) mm"), ("label", "\(SheetWords.text(sheet.label)) mm"),
            ("grid", "\(sheet.columns)×\(sheet.rows) = \(sheet.cells)"),
            ("first label", "\(SheetWords.text(sheet.origin)) mm from the corner"),
            ("pitch", "\(SheetWords.text(sheet.pitch)) mm"),
            ("cut by hand", sheet.cutting == .lines ? "yes, along printed lines" : "no"),
            ("source", sheet.source), ("measured by us", sheet.isMeasured ? "yes" : "no"),
        ]
    }
}
