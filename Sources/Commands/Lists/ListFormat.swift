internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

/// How a list leaves the office.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, xlsx
    case csvExcel = "csv-excel"
}

/// Where a list goes and how it is written.
struct ListOptions: ParsableArguments {
    @Option(help: "Day of the list (YYYY-MM-DD; default: today).") var on: Day?
    @Option(help: "How it is written.") var format = ListFormat.table
    @Flag(help: "The same as --format json.") var json = false
    @Option(name: .shortAndLong, help: "File to write (default: standard output).") var output: String?
    @OptionGroup var data: DataOption
    @OptionGroup var actor: OptionalNameOption

    func validate() throws {
        if format == .xlsx && output == nil && StandardOutput.isTerminal {
            throw ValidationError("A spreadsheet needs a file: add -o FILE.xlsx.")
        }
    }
}

/// A list ready to be written: what every format needs of it.
struct OfficeList {
    /// Of the sheet, at most 31 characters.
    let name: String
    let title: String
    let columns: [(key: String, heading: String, isSummed: Bool)]
    var rows: [[SheetCell]] = []

    /// Writes the list where and how the options say.
    func write(_ options: ListOptions, _ workplace: Workplace) throws {
        let day = options.on ?? workplace.today
        let maker = try workplace.act(by: options.actor.name, as: .clerk).actor
        let table = SheetTable(
            name: name,
            titleBlock: [
                title, workplace.office.name, "Tính đến ngày \(day.dayMonthYear)",
                "Người lập: \(maker), ngày \(workplace.today.dayMonthYear)",
            ],
            columns: columns.map { SheetColumn($0.heading, isSummed: $0.isSummed) }, rows: rows)
        let bytes: [UInt8] =
            switch options.json ? .json : options.format {
            case .table: textBytes
            case .json: jsonBytes
            case .csv: table.csv(.plain)
            case .csvExcel: table.csv(.excel)
            case .xlsx:
                try Workbook([table], author: workplace.office.name, createdOn: workplace.today).xlsx()
            }
        guard let path = options.output else { return try StandardOutput.write(bytes: bytes) }
        let file = try OutputFile(path: path)
        try file.write(bytes)
        try file.finish()
        try file.commit()
    }

    private var textBytes: [UInt8] {
        var table = Table(columns.map(\.heading))
        for row in rows { table.add(row.map(\.plain)) }
        return Array((table.lines.joined(separator: "\n") + "\n").utf8)
    }

    private var jsonBytes: [UInt8] {
        var text = ""
        for row in rows {
            let facts = Dictionary(uniqueKeysWithValues: zip(columns.map(\.key), row.map(\.fact)))
            text += CanonicalJSON.object(facts).text + "\n"
        }
        return Array(text.utf8)
    }
}

extension SheetCell {
    /// As a table on a terminal shows it.
    fileprivate var plain: String {
        switch self {
        case .empty: "–"
        case .text(let text), .code(let text), .wrong(let text): text
        case .integer(let number): "\(number)"
        case .hundredths(let number): "\(number / 100),\(String(100 + number % 100).dropFirst())"
        case .day(let day): day.iso
        case .flag(let flag): flag ? "có" : "không"
        }
    }

    /// As JSON states it: days as `YYYY-MM-DD`, hundredths as they are.
    fileprivate var fact: CanonicalJSON {
        switch self {
        case .empty: .null
        case .text(let text), .code(let text), .wrong(let text): .string(text)
        case .integer(let number), .hundredths(let number): .integer(number)
        case .day(let day): .string(day.iso)
        case .flag(let flag): .bool(flag)
        }
    }
}
