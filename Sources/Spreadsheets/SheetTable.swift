/// A column of a list.
package struct SheetColumn: Hashable, Sendable {
    package let heading: String
    /// In letters of the ordinary size, 1 to 255; nil for as wide as what stands in it, up to 60.
    package let width: Int?
    /// Whether the row of totals sums its integers.
    package let isSummed: Bool
    /// What its cells may hold, offered as a list to whoever fills them in; empty for anything.
    package var choices: [String] = []
    /// Whether what is typed into it stays as typed: no GTIN becomes 8.93E+12, no code loses its zeros.
    package var keepsText = false

    package init(_ heading: String, width: Int? = nil, isSummed: Bool = false) {
        self.heading = heading
        self.width = width
        self.isSummed = isSummed
    }
}

/// A list as offices hand it on: what it is above, the table, its totals, and what closes it.
///
/// One value for every format: ``csv(_:)`` keeps the table alone, ``Workbook`` all of it.
package struct SheetTable: Hashable, Sendable {
    /// Of the sheet; 1 to 31 characters without `[]:*?/\`.
    package let name: String
    /// Lines above the table: the title, then office, period, who made it and when.
    package let titleBlock: [String]
    package let columns: [SheetColumn]
    /// Each with as many cells as there are columns.
    package let rows: [[SheetCell]]
    /// Lines below the table, such as places for signatures.
    package let closing: [[SheetCell]]

    package init(
        name: String, titleBlock: [String] = [], columns: [SheetColumn], rows: [[SheetCell]],
        closing: [[SheetCell]] = []
    ) {
        self.name = name
        self.titleBlock = titleBlock
        self.columns = columns
        self.rows = rows
        self.closing = closing
    }

    /// The row of totals, or nil when no column is summed.
    package var totals: [SheetCell]? {
        guard columns.contains(where: \.isSummed) else { return nil }
        return columns.indices.map { place in
            guard columns[place].isSummed else { return place == 0 ? .text("Tổng cộng") : .empty }
            return .integer(rows.reduce(0) { $0 + $1[place].wholeNumber })
        }
    }
}

extension SheetCell {
    fileprivate var wholeNumber: Int {
        guard case .integer(let number) = self else { return 0 }
        return number
    }
}
