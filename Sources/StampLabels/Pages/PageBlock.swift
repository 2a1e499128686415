/// What stands on the pages of a letter or report, from top to bottom.
package enum PageBlock: Hashable, Sendable {
    /// Bold, larger, in the middle.
    case title(String)
    /// Bold, with room above it.
    case heading(String)
    case line(String)
    case table(PageTable)
    /// Side by side, each with room for a hand and a seal, under a small line that stays with them: what is
    /// signed never stands on another page alone.
    case signatures([PageSignature], under: String)
}

/// Rows under headings that stand again on every page.
package struct PageTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        let heading: String
        /// Its part of the page's width against the other columns.
        let share: Double
        /// Numbers stand at the right.
        let isNumber: Bool

        package init(_ heading: String, share: Double, isNumber: Bool = false) {
            self.heading = heading
            self.share = share
            self.isNumber = isNumber
        }
    }

    package let columns: [Column]
    /// Each with as many texts as there are columns.
    package let rows: [[String]]
    /// Bold, below the rows; nil for none.
    package let totals: [String]?

    package init(columns: [Column], rows: [[String]], totals: [String]? = nil) {
        self.columns = columns
        self.rows = rows
        self.totals = totals
    }
}

/// Where someone signs.
package struct PageSignature: Hashable, Sendable {
    /// In capitals, such as `NGƯỜI LẬP`.
    let role: String
    /// Below it, such as `(Ký, ghi rõ họ tên)`.
    let hint: String

    package init(role: String, hint: String) {
        self.role = role
        self.hint = hint
    }
}
