internal import ArgumentParser
internal import Registry

struct ImportTakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Take a CSV or Excel (.xlsx) file in: all of it, or nothing.",
        discussion: """
            CSV: separators , ; or tab; UTF-8 with or without a byte order mark. English or
            Vietnamese headings. At most 50,000 rows and 64 MiB. Every fault is listed with
            row, column, value and rule, and nothing is saved while there is one. Rows that
            are known already are changed; importing a file again changes nothing. With
            --errors the file comes back with a column that says what is wrong.

            Examples:
              tracestamp import products products.xlsx --sheet Sheet2 --dry-run
              tracestamp import products products.csv --by Lan
            """)

    @Argument(help: "What the file holds.") var kind: ImportFileKind
    @Argument(help: "The CSV or .xlsx file.") var file: String
    @Option(help: "The sheet of an .xlsx (default: its first).") var sheet: String?
    @Flag(help: "Check, count and show the first changes only; save nothing.") var dryRun = false
    @Option(help: "Where to write the file with its faults, .csv or .xlsx, when it has any.")
    var errors: String?

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    func validate() throws {
        if let errors { _ = try ImportPaper(errors) }
    }

    func run() async throws {
        try await reporting {
            let input = try ImportInput.file(at: file, sheet: sheet)
            let workplace = try await Workplace(data)
            let report = try await ImportDesk(store: workplace.store).take(
                kind, input, isDryRun: dryRun,
                by: try await workplace.act(actor, usually: .clerk, for: .registerImported))
            let words = ImportReportWords(report, file: file, isDryRun: dryRun)
            if json.json { try words.writeJSON() } else { try words.write() }
            if let errors, !report.faults.isEmpty, !input.rows.isEmpty {
                try write(report, of: input, to: errors)
            }
            guard report.faults.isEmpty else { throw ExitCode(Exit.refused.rawValue) }
        }
    }

    private func write(_ report: ImportReport, of input: ImportFile, to path: String) throws {
        let lines = ImportErrorFile.lines(of: input, kind, faults: report.faults) { fault in
            let place = fault.column.map { "\($0): " } ?? ""
            return place + ImportWords.words(of: fault.rule).vi
        }
        let output = try OutputFile(path: path)
        try output.write(try ImportPaper(path).bytes(of: lines))
        try output.finish()
        try output.commit()
        StandardError.write("Các lỗi đã ghi vào cột cuối của \(path).")
        StandardError.write("The faults are in the last column of \(path).")
    }
}
