internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

/// How a file that people fill in or mend is written: as its name says.
enum ImportPaper {
    case csv, xlsx

    /// - Throws: a `ValidationError` for another ending.
    init(_ path: String) throws {
        switch path.lowercased().split(separator: ".").last {
        case "csv": self = .csv
        case "xlsx": self = .xlsx
        default:
            throw ValidationError(
                "\(path): tên tệp phải kết thúc bằng .csv hoặc .xlsx / the file's name must end in .csv or .xlsx"
            )
        }
    }

    /// A template: for Excel with a second sheet that explains each column.
    func bytes(of template: ImportTemplate) throws -> [UInt8] {
        switch self {
        case .csv: CSVText.bytes(of: template.rows)
        case .xlsx: try ImportPaper.workbook([template.sheet, template.guide])
        }
    }

    /// A file with its faults; in Excel what is wrong stands on a coloured ground.
    func bytes(of lines: [ImportErrorFile.Line]) throws -> [UInt8] {
        guard self == .xlsx else { return CSVText.bytes(of: lines.map(\.fields)) }
        let guidance = lines.prefix { ($0.fields.first ?? "").hasPrefix("#") }
        let body = lines.dropFirst(guidance.count)
        let headings = body.first?.fields ?? []
        let rows = body.dropFirst().map { line in
            headings.indices.map { place -> SheetCell in
                guard line.fields.indices.contains(place),
                    !line.fields[place].isEmpty || line.wrong.contains(place)
                else { return .empty }
                let text = line.fields[place]
                return line.wrong.contains(place) ? .wrong(text) : .text(text)
            }
        }
        let columns = headings.map { heading in
            var column = SheetColumn(heading)
            column.keepsText = true
            return column
        }
        return try ImportPaper.workbook([
            SheetTable(
                name: ImportTemplate.sheetName, titleBlock: guidance.compactMap(\.fields.first),
                columns: columns, rows: Array(rows))
        ])
    }

    /// Without a day of its own: the same paper is the same file.
    private static func workbook(_ sheets: [SheetTable]) throws -> [UInt8] {
        try Workbook(sheets, author: "TraceStamp", createdOn: nil).xlsx()
    }
}
