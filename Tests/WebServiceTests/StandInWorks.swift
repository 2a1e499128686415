import Registry
import StampFormat
import StampSigning
import Testing

@testable import WebService

/// Works with keys, fonts and files, stood in for: what comes out says what went in.
struct StandInWorks: OfficeWorks {
    var papers: [LabelPaper] { [LabelPaper(name: "tomy-145", vietnamese: "Tomy", english: "Tomy")] }
    func labels(
        _ choice: LabelChoice, under key: KeyedRequest?, by act: Act
    ) async throws(WorkRefusal) -> [UInt8] { [1] }
    func queue(_ choice: LabelChoice, by act: Act) async throws(WorkRefusal) -> Job {
        Job(number: 7, work: .signAllotment(choice.allotment), actor: act.actor, role: act.role)
    }
    func preview(_ choice: LabelChoice) async throws(WorkRefusal) -> [UInt8] { [2] }
    func words(of error: RegistryError) -> WorkRefusal { WorkRefusal(error.code, ("lỗi", "refused")) }
    func words(of finding: CopyFinding) -> Phrase { Phrase("dấu hiệu", finding.word) }

    func keep(evidence bytes: [UInt8]) throws(WorkRefusal) -> EvidenceFile {
        do {
            return try EvidenceFile(bytes, hash: SHA256.digest(of: bytes))
        } catch {
            throw words(of: error)
        }
    }

    func evidence(_ file: EvidenceFile) throws(WorkRefusal) -> [UInt8] { Array("<script>".utf8) }

    func blanks(inMinutesOf number: Int, on day: Day) async -> [WorkBlank] {
        number == 1 ? [WorkBlank(vietnamese: "nơi kiểm tra", english: "the place")] : []
    }

    var minutesTemplate: String? { "= BIÊN BẢN\n[findings]" }

    func minutes(of number: Int, on day: Day) async throws(WorkRefusal) -> [UInt8] {
        Array("minutes \(number) \(day.iso)".utf8)
    }

    static let scratchSecret = ScratchSecret(bytes: [UInt8](repeating: 7, count: 32))

    func scratchSecret() throws(WorkRefusal) -> ScratchSecret {
        guard let secret = Self.scratchSecret else { throw WorkRefusal("no-secret", ("không có", "none")) }
        return secret
    }

    /// A file that begins with "picture" is one; its copies are its bytes.
    func picture(_ file: [UInt8]) async throws(RegistryError) -> PreparedPicture {
        guard file.starts(with: "picture".utf8) else { throw .picture(.notAPicture) }
        func copy(_ bytes: [UInt8]) -> PreparedPicture.File {
            PreparedPicture.File(
                copy: PictureCopy(
                    hash: SHA256.digest(of: bytes), width: 400, height: 300, byteCount: bytes.count),
                bytes: bytes)
        }
        return PreparedPicture(small: copy(file + [1]), large: copy(file + [2]))
    }

    func keys() throws(WorkRefusal) -> [OfficeKey] { [] }

    func importFile(_ bytes: [UInt8], named name: String, sheet: String?) -> ImportFile {
        ImportFile(name: name, csv: bytes)
    }

    func words(of rule: ImportRule) -> Phrase { Phrase("sai", rule.code) }
    func heading(of column: String, in kind: ImportFileKind) -> String { column }

    func template(_ kind: ImportFileKind, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        Array("\(kind.rawValue).\(format.ending)".utf8)
    }

    func faults(
        _ report: ImportReport, of file: ImportFile, as format: PaperFormat
    ) throws(WorkRefusal) -> [UInt8] {
        Array(report.faults.map(\.rule.code).joined(separator: ",").utf8)
    }

    func file(of table: PaperTable, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        let rows = [table.columns.map { $0.heading.vi }] + table.rows.map { $0.cells.map { $0.shown(.vi) } }
        return CSVText.bytes(of: rows)
    }

    func file(of report: PeriodReport, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        Array("\(report.period.text) \(report.version)".utf8)
    }

    func printers() throws(WorkRefusal) -> [MeasuredPrinter] {
        [MeasuredPrinter(name: "Canon", paper: "tomy-145", shift: "0,6 · -0,6", scale: "99,7 · 99,6")]
    }

    func measure(_ printer: String, paper: String, lengths: [String]) throws(WorkRefusal) {
        guard !lengths.contains("") else { throw WorkRefusal("bad-lengths", ("sai số đo", "bad lengths")) }
    }

    func forget(_ printer: String, paper: String) throws(WorkRefusal) {}
    func calibrationPage(paper: String) throws(WorkRefusal) -> [UInt8] { [3] }
    func outlines(paper: String, printer: String?) throws(WorkRefusal) -> [UInt8] { [4] }
}
