internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels

struct PrinterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "printer", abstract: "Printers that are a little off, and what makes up for it.",
        discussion: """
            Once for each printer and sheet: print the calibration page, measure it, tell the
            four lengths, hold the outlines against a sheet. Then print labels with --printer.
            """,
        subcommands: [
            PrinterCalibratePageCommand.self, PrinterSetCommand.self, PrinterOutlinesCommand.self,
            PrinterListCommand.self, PrinterForgetCommand.self,
        ])
}

/// A printer's name as it is kept: 1 to 60 characters.
struct PrinterName: ParsableArguments {
    @Argument(help: "The printer's name; any that tells it from the others.") var name: String

    func checked() throws -> String {
        let name = PlainText.normalised(name)
        guard (1...60).contains(name.count) else {
            throw ValidationError("A printer's name has 1 to 60 characters.")
        }
        return name
    }
}

struct PrinterListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The printers that were measured, with what is made up for.",
        discussion: """
            Examples:
              tracestamp printer list
              tracestamp printer list --json
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let book = try PrinterBook(try await Workplace(data).folder)
            var list = FactList(json.json, headings: ["PRINTER", "SHEET", "SHIFT MM", "SCALE %"])
            for profile in book.profiles {
                let (shift, scale) = (profile.correction.shift, profile.correction.scale)
                list.add(
                    profile.facts,
                    row: [
                        profile.printer, profile.sheet.name,
                        "\(MeasureWords.number(shift.width)) \(MeasureWords.number(shift.height))",
                        "\(MeasureWords.number(scale.width * 100)) \(MeasureWords.number(scale.height * 100))",
                    ])
            }
            try list.write()
        }
    }
}

struct PrinterForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Forget what was measured of a printer.",
        discussion: """
            Examples:
              tracestamp printer forget Canon-LBP --sheet tomy-145
              tracestamp printer forget Canon-LBP
            """)

    @OptionGroup var printer: PrinterName
    @Option(help: "Only with this sheet.") var sheet: String?
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            var book = try PrinterBook(try await Workplace(data).folder)
            let count = try book.forget(try printer.checked(), sheet: try sheet.map { try Sheet.named($0) })
            guard count > 0 else {
                throw Failure(
                    "unknown-printer",
                    Bilingual(
                        "không có máy in “\(printer.name)” ấy", "there is no such printer “\(printer.name)”"),
                    next: Bilingual("xem `tracestamp printer list`", "see `tracestamp printer list`"))
            }
            try StandardOutput.write("\(printer.name): \(count) forgotten")
        }
    }
}
