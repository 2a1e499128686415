package import Registry

/// What the console asks of the program for files that people fill in, download or print.
package protocol PaperWorks: Sendable {
    /// A CSV or Excel file as rows; faults of the file as a whole are in it.
    ///
    /// `sheet`: of a workbook; nil for its first.
    func importFile(_ bytes: [UInt8], named name: String, sheet: String?) -> ImportFile
    /// What is wrong with a cell.
    func words(of rule: ImportRule) -> Phrase
    /// A column as people's files head it.
    func heading(of column: String, in kind: ImportFileKind) -> String
    /// An empty file of a kind, with guidance and examples.
    func template(_ kind: ImportFileKind, as format: PaperFormat) throws(WorkRefusal) -> [UInt8]
    /// A file with a column that says what is wrong in each row.
    func faults(
        _ report: ImportReport, of file: ImportFile, as format: PaperFormat
    ) throws(WorkRefusal) -> [UInt8]
    /// A list as a file.
    func file(of table: PaperTable, as format: PaperFormat) throws(WorkRefusal) -> [UInt8]
    /// A report on a month or a year.
    func file(of report: PeriodReport, as format: PaperFormat) throws(WorkRefusal) -> [UInt8]
}

/// How a file for people or programs is written.
package enum PaperFormat: String, CaseIterable, Sendable {
    case xlsx, pdf
    /// For a double click in a Vietnamese Excel: byte order mark and semicolons.
    case csvExcel = "csv-excel"
    /// RFC 4180, for programs.
    case csv

    var type: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pdf: "application/pdf"
        case .csv, .csvExcel: "text/csv; charset=utf-8"
        }
    }

    var ending: String {
        switch self {
        case .xlsx, .pdf: rawValue
        case .csv, .csvExcel: "csv"
        }
    }

    var name: Phrase {
        switch self {
        case .xlsx: Phrase("Excel (.xlsx)", "Excel (.xlsx)")
        case .pdf: Phrase("PDF", "PDF")
        case .csvExcel: Phrase("CSV (cho Excel)", "CSV (for Excel)")
        case .csv: Phrase("CSV (cho máy)", "CSV (for programs)")
        }
    }

    /// Of a list.
    static let ofLists: [PaperFormat] = [.xlsx, .csvExcel, .csv]
}
