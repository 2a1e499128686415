internal import Registry
internal import StampFormat

/// What came of a print shop's list: counts on standard output, all else on standard error.
struct ShopReturnWords {
    private let report: ShopReturnReport
    private let file: String
    private let isDryRun: Bool

    init(_ report: ShopReturnReport, file: String, isDryRun: Bool) {
        self.report = report
        self.file = file
        self.isDryRun = isDryRun
    }

    func write(_ allotment: AllotmentNumber) throws {
        for fault in report.faults { StandardError.write(FaultLine(file, fault).text) }
        for heading in report.ignoredHeadings {
            StandardError.write(
                "\(file): cột “\(ShownText.of(heading))” không được đọc / this column is not read")
        }
        for serials in report.ranges where report.faults.isEmpty {
            try StandardOutput.write("\(allotment.number): \(serials.first)–\(serials.last)  void")
        }
        try StandardOutput.write(
            "\(report.rows) dòng/rows, \(report.count) tem/stamps, \(report.faults.count) lỗi/faults")
        if !report.faults.isEmpty {
            StandardError.write("Chưa huỷ tem nào: sửa các lỗi trên rồi làm lại.")
            StandardError.write("No stamp was voided: mend the faults above and try again.")
        } else if isDryRun {
            StandardError.write("Chạy thử: chưa huỷ tem nào. / Dry run: no stamp was voided.")
        }
    }

    func writeJSON(_ allotment: AllotmentNumber) throws {
        for fault in report.faults { try StandardOutput.write(FaultLine(file, fault).json("rule").text) }
        try StandardOutput.write(
            CanonicalJSON.object([
                "allotment": .integer(Int(allotment.number)), "faults": .integer(report.faults.count),
                "ranges": .array(
                    report.ranges.map {
                        .object(["first": .integer(Int($0.first)), "last": .integer(Int($0.last))])
                    }), "rows": .integer(report.rows), "saved": .bool(report.isSaved),
                "stamps": .integer(report.count),
            ]).text)
    }
}
