internal import ArgumentParser
internal import Registry
internal import Reports
internal import Spreadsheets
internal import StampFormat
internal import StampLabels
internal import StampSigning

/// What the reports on months and years share.
struct ReportMaking: ParsableArguments {
    @Flag(help: "Freeze it, once the period is over.") var close = false
    @Option(help: "Replace the frozen version by a new one, for this reason.") var correct: String?
    @Option(help: "A frozen version by its number (default: the last).") var edition: Int?
    @Option(name: .shortAndLong, help: "File to write: its name ends in .xlsx, .pdf or .csv.") var output:
        String
    @Option(help: "Folder with NotoSans-Regular.ttf and NotoSans-Bold.ttf.")
    var fonts = "/usr/share/fonts/truetype/noto"
    @Option(help: "Who freezes it; needed for that.") var by: String?
    @OptionGroup var acting: RoleOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func check() throws {
        guard ReportFormat(file: output) != nil else {
            throw ValidationError("-o ends in .xlsx, .pdf or .csv.")
        }
        guard !isClosing || (by != nil && edition == nil) else {
            throw ValidationError("--close and --correct need --by, and go without --edition.")
        }
    }

    private var isClosing: Bool { close || correct != nil }

    func run(on period: ReportPeriod) async throws {
        let workplace = try await Workplace(data)
        // What could stop the file comes before what freezes the period.
        let faces = ReportFormat(file: output) == .pdf ? try LabelFontFiles.load(fonts) : nil
        let file = try OutputFile(path: output)
        let report = try await report(on: period, workplace)
        let bytes = try bytes(of: report, faces)
        try file.write(bytes)
        try file.finish()
        try file.commit()
        try tell(report, hash: SHA256.digest(of: bytes))
    }

    private func report(on period: ReportPeriod, _ workplace: Workplace) async throws -> PeriodReport {
        let desk = ReportDesk(store: workplace.store)
        if isClosing, let by {
            let act = try await workplace.act(
                by: by, as: acting.role, usually: .approver, among: ActWord.reportClosed.roles)
            return try await desk.close(period, correction: correct, by: act).report()
        }
        if let edition { return try await workplace.closedReport(on: period, version: edition).report() }
        return try await desk.report(on: period, today: workplace.today)
    }

    private func bytes(of report: PeriodReport, _ faces: LabelFonts?) throws -> [UInt8] {
        if let faces { return try report.pdf(fonts: faces) }
        let isCSV = ReportFormat(file: output) == .csv
        return isCSV ? report.stampSheet.csv(.excel) : try report.workbook.xlsx()
    }

    private func tell(_ report: PeriodReport, hash: [UInt8]) throws {
        let totals = report.totals
        guard !json.json else {
            var facts = Dictionary(
                uniqueKeysWithValues: StampFlow.allCases.map {
                    ($0.rawValue, CanonicalJSON.integer(totals[$0]))
                })
            facts["file"] = .string(output)
            facts["file_sha256"] = .string(Hex.text(of: hash))
            facts["period"] = .string(report.period.text)
            facts["producers"] = .integer(report.rows.count)
            facts["version"] = .integer(report.version)
            return try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
        let flows = StampFlow.allCases.map { "\($0.rawValue) \(totals[$0])" }.joined(separator: ", ")
        let stage = report.version == 0 ? "draft" : "version \(report.version)"
        try StandardOutput.write("\(output): \(report.period.text), \(stage): \(flows)")
        if report.version == 0 {
            StandardError.write("Bản nháp; chốt bằng --close. / A draft; freeze it with --close.")
        }
    }
}

/// The formats of a report's file, by the ending of its name.
private enum ReportFormat: String {
    case xlsx, pdf, csv

    init?(file: String) {
        guard let ending = file.split(separator: ".").last else { return nil }
        self.init(rawValue: ending.lowercased())
    }
}
