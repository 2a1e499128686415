import Registry
import StampFormat
import StampSigning
import WebService

/// The benchmark's office prints nothing while it is asked.
struct NoWorks: OfficeWorks {
    var papers: [LabelPaper] { [] }

    func labels(
        _ choice: LabelChoice, under key: KeyedRequest?, by act: Act
    ) async throws(WorkRefusal) -> [UInt8] {
        throw NoWorks.refusal
    }
    func queue(_ choice: LabelChoice, by act: Act) async throws(WorkRefusal) -> Job {
        throw NoWorks.refusal
    }
    func preview(_ choice: LabelChoice) async throws(WorkRefusal) -> [UInt8] { throw NoWorks.refusal }
    func words(of error: RegistryError) -> WorkRefusal { NoWorks.refusal }

    func words(of finding: CopyFinding) -> Phrase { Phrase(finding.word, finding.word) }
    func keys() throws(WorkRefusal) -> [OfficeKey] { throw NoWorks.refusal }

    func scratchSecret() throws(WorkRefusal) -> ScratchSecret { throw NoWorks.refusal }

    func picture(_ file: [UInt8]) async throws(RegistryError) -> PreparedPicture {
        throw .picture(.notAPicture)
    }

    fileprivate static let refusal = WorkRefusal("not-here", ("không làm ở đây", "not done here"))
}

extension NoWorks {
    func importFile(_ bytes: [UInt8], named name: String, sheet: String?) -> ImportFile {
        ImportFile(name: name, csv: bytes)
    }

    func words(of rule: ImportRule) -> Phrase { Phrase(rule.code, rule.code) }
    func heading(of column: String, in kind: ImportFileKind) -> String { column }
    func template(_ kind: ImportFileKind, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        throw NoWorks.refusal
    }
    func faults(
        _ report: ImportReport, of file: ImportFile, as format: PaperFormat
    ) throws(WorkRefusal) -> [UInt8] { throw NoWorks.refusal }
    func file(of table: PaperTable, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        throw NoWorks.refusal
    }
    func file(of report: PeriodReport, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        throw NoWorks.refusal
    }

    func printers() throws(WorkRefusal) -> [MeasuredPrinter] { [] }
    func measure(_ printer: String, paper: String, lengths: [String]) throws(WorkRefusal) {
        throw NoWorks.refusal
    }
    func forget(_ printer: String, paper: String) throws(WorkRefusal) { throw NoWorks.refusal }
    func calibrationPage(paper: String) throws(WorkRefusal) -> [UInt8] { throw NoWorks.refusal }
    func outlines(paper: String, printer: String?) throws(WorkRefusal) -> [UInt8] { throw NoWorks.refusal }

    func keep(evidence bytes: [UInt8]) throws(WorkRefusal) -> EvidenceFile { throw NoWorks.refusal }
    func evidence(_ file: EvidenceFile) throws(WorkRefusal) -> [UInt8] { throw NoWorks.refusal }
    func blanks(inMinutesOf number: Int, on day: Day) async -> [WorkBlank] { [] }
    var minutesTemplate: String? { nil }

    func minutes(of number: Int, on day: Day) async throws(WorkRefusal) -> [UInt8] { throw NoWorks.refusal }
}
