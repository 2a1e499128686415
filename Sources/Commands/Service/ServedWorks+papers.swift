internal import Registry
internal import Reports
internal import Spreadsheets
internal import StampFormat
internal import StampLabels
internal import WebService

/// Files for the console, made as the commands make them.
extension ServedWorks {
    func importFile(_ bytes: [UInt8], named name: String, sheet: String?) -> ImportFile {
        ImportInput.file(of: bytes, named: name, sheet: sheet)
    }

    func words(of rule: ImportRule) -> Phrase { Phrase(ImportWords.words(of: rule)) }

    func heading(of column: String, in kind: ImportFileKind) -> String {
        ImportTemplate(kind).columns.first { $0.name == column }?.heading ?? column
    }

    func template(_ kind: ImportFileKind, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        try refused { try ImportPaper(format).bytes(of: ImportTemplate(kind)) }
    }

    func faults(
        _ report: ImportReport, of file: ImportFile, as format: PaperFormat
    ) throws(WorkRefusal) -> [UInt8] {
        try refused {
            let lines = ImportErrorFile.lines(of: file, report.kind, faults: report.faults) { fault in
                let place = fault.column.map { "\($0): " } ?? ""
                return place + ImportWords.words(of: fault.rule).vi
            }
            return try ImportPaper(format).bytes(of: lines)
        }
    }

    func file(of table: PaperTable, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        try refused {
            let sheet = SheetTable(
                name: "Danh sách",
                titleBlock: [
                    table.title.vi, workplace.office.name, "Tính đến ngày \(table.day.dayMonthYear)",
                ],
                columns: table.columns.map { SheetColumn($0.heading.vi, isSummed: $0.isSummed) },
                rows: table.rows.map { $0.cells.map { SheetCell($0) } })
            switch format {
            case .csv: return sheet.csv(.plain)
            case .csvExcel: return sheet.csv(.excel)
            case .xlsx, .pdf:
                return try Workbook([sheet], author: workplace.office.name, createdOn: table.day).xlsx()
            }
        }
    }

    func file(of report: PeriodReport, as format: PaperFormat) throws(WorkRefusal) -> [UInt8] {
        try refused {
            switch format {
            case .csv: report.stampSheet.csv(.plain)
            case .csvExcel: report.stampSheet.csv(.excel)
            case .xlsx: try report.workbook.xlsx()
            case .pdf: try report.pdf(fonts: try LabelFontFiles.load(LabelFontFiles.usual))
            }
        }
    }

    func refused<Result>(_ work: () throws -> Result) throws(WorkRefusal) -> Result {
        do {
            return try work()
        } catch {
            throw WorkRefusal(Failure(describing: error))
        }
    }
}

extension Phrase {
    init(_ words: Bilingual) { self.init(words.vi, words.en) }
}

extension ImportPaper {
    fileprivate init(_ format: PaperFormat) {
        switch format {
        case .csv, .csvExcel: self = .csv
        case .xlsx, .pdf: self = .xlsx
        }
    }
}

extension SheetCell {
    fileprivate init(_ cell: PaperTable.Cell) {
        switch cell {
        case .empty: self = .empty
        case .text(let text): self = .text(text)
        case .phrase(let phrase): self = .text(phrase.vi)
        case .code(let code): self = .code(code)
        case .integer(let number): self = .integer(number)
        case .day(let day): self = .day(day)
        }
    }
}
