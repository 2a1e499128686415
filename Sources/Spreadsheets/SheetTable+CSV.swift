internal import StampFormat

/// Two ways of writing comma-separated values.
package enum CSVDialect: Sendable {
    /// RFC 4180: commas, UTF-8, days as `YYYY-MM-DD`, decimals after a point. For programs.
    case plain
    /// What a Vietnamese Excel opens by a double click: byte order mark, semicolons, days as `DD/MM/YYYY`,
    /// decimals after a comma, and an apostrophe before codes that Excel would turn into numbers.
    case excel
}

extension SheetTable {
    /// Headings and rows, without title block and totals, so that the file can be read as a table again.
    ///
    /// A cell that a spreadsheet would run as a formula starts with an apostrophe.
    package func csv(_ dialect: CSVDialect) -> [UInt8] {
        let separator = dialect == .excel ? ";" : ","
        var text = dialect == .excel ? "\u{FEFF}" : ""
        for row in [columns.map { SheetCell.text($0.heading) }] + rows {
            text += row.map { $0.csvField(dialect) }.joined(separator: separator) + "\r\n"
        }
        return Array(text.utf8)
    }
}

extension SheetCell {
    fileprivate func csvField(_ dialect: CSVDialect) -> String {
        switch self {
        case .empty: ""
        case .text(let text), .wrong(let text): SheetCell.quoted(SheetCell.harmless(text))
        case .code(let code):
            SheetCell.quoted(
                dialect == .excel && SheetCell.isMangledByExcel(code) ? "'\(code)" : SheetCell.harmless(code))
        case .integer(let number): String(number)
        case .hundredths(let number): SheetCell.decimal(number, point: dialect == .excel ? "," : ".")
        case .flag(let flag):
            switch dialect {
            case .plain: flag ? "yes" : "no"
            case .excel: flag ? "có" : "không"
            }
        case .day(let day): dialect == .excel ? day.dayMonthYear : day.iso
        }
    }

    /// What starts like a formula (OWASP, "CSV injection") gets an apostrophe: shown as text, never run.
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    /// Digits that would lose their zeros or become 9.53E+12.
    private static func isMangledByExcel(_ code: String) -> Bool {
        guard code.count > 1, code.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        return code.hasPrefix("0") || code.count > 11
    }

    private static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",;\"\t\r\n".unicodeScalars.contains($0) }) else {
            return text
        }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }

    private static func decimal(_ hundredths: Int, point: String) -> String {
        let size = hundredths.magnitude
        let fraction = String(100 + size % 100).dropFirst()
        return (hundredths < 0 ? "-" : "") + "\(size / 100)\(point)\(fraction)"
    }
}
