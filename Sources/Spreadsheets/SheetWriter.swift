internal import CXLSXWriter
internal import Glibc
internal import StampFormat

/// Writes one list into one worksheet, ready for reading and for A4 across.
final class SheetWriter {
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>
    private let styles: SheetStyles
    private var row: lxw_row_t = 0
    /// The first that the library reported.
    private(set) var fault = LXW_NO_ERROR

    init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ styles: SheetStyles) {
        self.worksheet = worksheet
        self.styles = styles
    }

    func write(_ table: SheetTable) {
        for (place, line) in table.titleBlock.enumerated() {
            note(worksheet_write_string(worksheet, row, 0, line, place == 0 ? styles.title : nil))
            row += 1
        }
        if !table.titleBlock.isEmpty { row += 1 }
        writeHeadings(of: table)
        for cells in table.rows { write(cells) }
        if let totals = table.totals { write(totals, style: styles.total) }
        if !table.closing.isEmpty { row += 1 }
        for cells in table.closing { write(cells, isFramed: false) }
        setPage()
    }

    private func writeHeadings(of table: SheetTable) {
        let first = row
        for (place, column) in table.columns.enumerated() {
            note(worksheet_write_string(worksheet, row, lxw_col_t(place), column.heading, styles.heading))
            let widest = table.rows.map { $0[place].length }.max() ?? 0
            let width = column.width ?? min(60, max(6, widest, column.heading.count) + 2)
            let typed = column.keepsText ? styles.typed : nil
            note(
                worksheet_set_column(worksheet, lxw_col_t(place), lxw_col_t(place), Double(width), typed))
            offer(column.choices, in: lxw_col_t(place), below: row)
        }
        row += 1
        worksheet_freeze_panes(worksheet, row, 0)
        note(worksheet_repeat_rows(worksheet, first, first))
        if let last = table.columns.indices.last {
            let end = row + lxw_row_t(max(1, table.rows.count)) - 1
            note(worksheet_autofilter(worksheet, first, 0, end, lxw_col_t(last)))
        }
    }

    /// Lets whoever fills the column choose, and nothing else be typed.
    private func offer(_ choices: [String], in column: lxw_col_t, below heading: lxw_row_t) {
        guard !choices.isEmpty else { return }
        let words = choices.map { strdup($0) }
        defer { for word in words { free(word) } }
        var list = words + [nil]
        "Chọn trong danh sách. / Choose from the list.".withCString { message in
            list.withUnsafeMutableBufferPointer { list in
                var rule = lxw_data_validation()
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                rule.value_list = list.baseAddress
                rule.error_message = UnsafeMutablePointer(mutating: message)
                let last = lxw_row_t(SheetWriter.mostRows)
                note(worksheet_data_validation_range(worksheet, heading + 1, column, last, column, &rule))
            }
        }
    }

    /// Rows below the headings that are made ready to be filled in: as many as an import takes.
    private static let mostRows = 50_000

    /// `style`: nil for the one of each cell's kind.
    private func write(_ cells: [SheetCell], style: SheetStyles.Style? = nil, isFramed: Bool = true) {
        for (place, cell) in cells.enumerated() {
            let column = lxw_col_t(place)
            let own = isFramed ? style ?? self.style(of: cell) : nil
            switch cell {
            case .empty: note(worksheet_write_blank(worksheet, row, column, own))
            case .text(let text), .code(let text), .wrong(let text):
                note(worksheet_write_string(worksheet, row, column, text, own))
            case .integer(let number):
                note(worksheet_write_number(worksheet, row, column, Double(number), own))
            case .hundredths(let number):
                note(worksheet_write_number(worksheet, row, column, Double(number) / 100, own))
            case .flag(let flag):
                note(worksheet_write_string(worksheet, row, column, flag ? "có" : "không", own))
            case .day(let day):
                note(
                    worksheet_write_number(
                        worksheet, row, column, SheetWriter.serial(of: day), own ?? styles.day))
            }
        }
        row += 1
    }

    private func style(of cell: SheetCell) -> SheetStyles.Style? {
        switch cell {
        case .empty, .text, .code, .flag: styles.text
        case .integer: styles.integer
        case .hundredths: styles.hundredths
        case .wrong: styles.wrong
        case .day: styles.day
        }
    }

    private func setPage() {
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, 9)  // A4
        worksheet_fit_to_pages(worksheet, 1, 0)
        note(worksheet_set_footer(worksheet, "&R&P/&N"))
    }

    /// Days as spreadsheets count them; right from 1900-03-01 on, before which they count a day that never was.
    private static func serial(of day: Day) -> Double { Double(day.number + 43_831) }

    private func note(_ error: lxw_error) {
        if fault == LXW_NO_ERROR { fault = error }
    }
}
