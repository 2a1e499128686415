internal import ArgumentParser
internal import Registry

extension ImportFileKind: ExpressibleByArgument {}

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a CSV file into the register: all of it, or nothing.",
        discussion: """
            Separators , ; or tab; UTF-8 with or without a byte order mark; English or
            Vietnamese headings. Every fault is listed with row, column, value and rule,
            and nothing is saved while there is one. Rows that are known already are
            changed; importing a file again changes nothing.

            Order: producers, products, certificates, test-reports, batches.

            Examples:
              tracestamp import products products.csv --dry-run
              tracestamp import products products.csv --by Lan
            """)

    @Argument(help: "What the file holds.") var kind: ImportFileKind
    @Argument(help: "The CSV file.") var file: String
    @Flag(help: "Check and count only; save nothing.") var dryRun = false

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let bytes = try FileBytes.contents(of: file)
            let workplace = try await Workplace(data)
            let report = try await ImportDesk(store: workplace.store).take(
                kind, bytes, isDryRun: dryRun, by: try workplace.act(by: actor.name, as: .clerk))
            if json.json { try writeJSON(report) } else { try write(report) }
            guard report.faults.isEmpty else { throw ExitCode(Exit.refused.rawValue) }
        }
    }

    private func write(_ report: ImportReport) throws {
        for fault in report.faults {
            let place = [fault.row.map { "\(file):\($0)" } ?? file, fault.column].compactMap { $0 }.joined(
                separator: ": ")
            let words = ImportWords.words(of: fault.rule)
            let value = fault.value.isEmpty ? "" : " “\(ShownText.of(fault.value))”"
            StandardError.write("\(place):\(value) \(words.vi) / \(words.en) (\(fault.rule.code))")
        }
        for heading in report.ignoredHeadings {
            StandardError.write(
                "\(file): cột “\(ShownText.of(heading))” không được đọc / this column is not read")
        }
        for column in report.checkedOnly {
            StandardError.write(
                "\(file): cột “\(column)” chỉ được kiểm tra; lưu bằng import certificates / checked only; import certificates stores it"
            )
        }
        let counts =
            "\(kind.rawValue): \(report.added) mới/new, \(report.changed) đổi/changed, \(report.unchanged) như cũ/same, \(report.faults.count) lỗi/faults"
        try StandardOutput.write(counts)
        if !report.faults.isEmpty {
            StandardError.write("Chưa lưu gì cả: sửa các lỗi trên rồi nhập lại.")
            StandardError.write("Nothing was saved: mend the faults above and import again.")
        } else if dryRun {
            StandardError.write("Chạy thử: chưa lưu gì cả. / Dry run: nothing was saved.")
        }
    }

    private func writeJSON(_ report: ImportReport) throws {
        for fault in report.faults {
            try StandardOutput.write(
                CanonicalJSON.object([
                    "column": fault.column.map { .string($0) } ?? .null, "file": .string(file),
                    "row": fault.row.map { .integer($0) } ?? .null, "rule": .string(fault.rule.code),
                    "value": .string(fault.value),
                ]).text)
        }
        try StandardOutput.write(
            CanonicalJSON.object([
                "added": .integer(report.added), "changed": .integer(report.changed),
                "faults": .integer(report.faults.count), "kind": .string(kind.rawValue),
                "saved": .bool(report.isSaved),
                "same": .integer(report.unchanged),
            ]).text)
    }
}
