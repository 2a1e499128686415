internal import Registry

/// An import's report as it is shown: counts on standard output, all else on standard error.
struct ImportReportWords {
    private let report: ImportReport
    private let file: String
    private let isDryRun: Bool

    /// How many warnings are shown one by one.
    private static let mostWarnings = 20

    init(_ report: ImportReport, file: String, isDryRun: Bool) {
        self.report = report
        self.file = file
        self.isDryRun = isDryRun
    }

    func write() throws {
        for fault in report.faults { StandardError.write(FaultLine(file, fault).text) }
        writeNotes()
        if isDryRun { try writePreview() }
        let faults = report.faults.count
        try StandardOutput.write(
            "\(report.kind.rawValue): \(report.added) mới/new, \(report.changed) đổi/changed, "
                + "\(report.unchanged) như cũ/same, \(faults) lỗi/faults")
        if faults > 0 {
            StandardError.write("Chưa lưu gì cả: sửa các lỗi trên rồi nhập lại.")
            StandardError.write("Nothing was saved: mend the faults above and import again.")
        } else if isDryRun {
            StandardError.write("Chạy thử: chưa lưu gì cả. / Dry run: nothing was saved.")
        } else if let number = report.number {
            StandardError.write(
                "Lần nhập số \(number); bỏ cả lần nhập / import \(number); take all of it back: "
                    + "tracestamp import undo \(number) --by TÊN")
        }
    }

    func writeJSON() throws {
        for fault in report.faults { try StandardOutput.write(FaultLine(file, fault).json("rule").text) }
        for warning in report.warnings {
            try StandardOutput.write(FaultLine(file, warning).json("warning").text)
        }
        if isDryRun {
            for row in report.preview { try StandardOutput.write(json(row).text) }
        }
        try StandardOutput.write(
            CanonicalJSON.object([
                "added": .integer(report.added), "changed": .integer(report.changed),
                "faults": .integer(report.faults.count), "import": .optional(report.number),
                "kind": .string(report.kind.rawValue), "same": .integer(report.unchanged),
                "saved": .bool(report.isSaved), "warnings": .integer(report.warnings.count),
            ]).text)
    }

    private func writeNotes() {
        for heading in report.ignoredHeadings {
            StandardError.write(
                "\(file): cột “\(ShownText.of(heading))” không được đọc / this column is not read")
        }
        for column in report.checkedOnly {
            StandardError.write(
                "\(file): cột “\(column)” chỉ được kiểm tra; lưu bằng import certificates / checked only; "
                    + "import certificates stores it")
        }
        for warning in report.warnings.prefix(Self.mostWarnings) {
            StandardError.write("Lưu ý / note: " + FaultLine(file, warning).text)
        }
        let rest = report.warnings.count - Self.mostWarnings
        if rest > 0 { StandardError.write("… \(rest) lưu ý nữa / more notes: --json") }
    }

    private func writePreview() throws {
        for row in report.preview {
            let columns = row.columns.map { column in
                row.isNew
                    ? "\(column.name)=\(ShownText.of(column.after ?? ""))"
                    : "\(column.name): \(ShownText.of(column.before ?? "–")) → \(ShownText.of(column.after ?? "–"))"
            }
            try StandardOutput.write(
                "\(row.row) \(row.isNew ? "mới/new" : "đổi/changed")  \(columns.joined(separator: "; "))")
        }
    }

    private func json(_ row: ImportPreview) -> CanonicalJSON {
        let pairs = row.columns.map { column in
            (
                column.name,
                CanonicalJSON.object(["after": .optional(column.after), "before": .optional(column.before)])
            )
        }
        return .object([
            "changes": .object(Dictionary(uniqueKeysWithValues: pairs)), "new": .bool(row.isNew),
            "row": .integer(row.row),
        ])
    }
}
