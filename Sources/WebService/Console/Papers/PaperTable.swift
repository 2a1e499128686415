internal import HTTPTypes
package import StampFormat

/// A list as it is shown and downloaded: the same values on the page and in the file.
package struct PaperTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let heading: Phrase
        /// Whether a row of totals sums it.
        package let isSummed: Bool

        init(_ vi: String, _ en: String, isSummed: Bool = false) {
            heading = Phrase(vi, en)
            self.isSummed = isSummed
        }
    }

    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        /// The same in either language.
        case phrase(Phrase)
        /// Digits that are a name and no number.
        case code(String)
        case integer(Int)
        case day(Day)
    }

    /// A row, and the page that tells more of it.
    package struct Row: Hashable, Sendable {
        package let cells: [Cell]
        /// Under the first text; nil for none.
        let path: String?

        init(_ cells: [Cell], path: String? = nil) {
            self.cells = cells
            self.path = path
        }
    }

    package let title: Phrase
    package let columns: [Column]
    package var rows: [Row] = []
    /// The day of which it tells.
    package let day: Day
}

extension PaperTable.Cell {
    func shown(_ language: PageLanguage) -> String {
        switch self {
        case .empty: "–"
        case .text(let text), .code(let text): text
        case .phrase(let phrase): phrase(language)
        case .integer(let number): ConsoleWords.count(number, language)
        case .day(let day): language.day(day)
        }
    }
}

extension PaperTable {
    /// For a page: the first `most` rows.
    func shown(_ language: PageLanguage, most: Int, _ link: (String) -> String) -> ConsolePage.Table {
        ConsolePage.Table(
            headings: columns.map { $0.heading(language) },
            rows: rows.prefix(most).map { row in
                let place = row.cells.firstIndex { if case .text = $0 { true } else { false } }
                return row.cells.enumerated().map { index, cell in
                    ConsolePage.Cell(
                        text: cell.shown(language), href: index == place ? row.path.map(link) : nil)
                }
            })
    }
}

extension Answer {
    /// A file to be kept under a name.
    static func file(_ bytes: [UInt8], named name: String, as format: PaperFormat) -> Answer {
        var answer = Answer(format.type, bytes, .none)
        answer.headers[.contentDisposition] = "attachment; filename=\"\(name).\(format.ending)\""
        return answer
    }
}

extension FormBody {
    /// The field `format`.
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)`` for one that is not `allowed`.
    func format(among allowed: [PaperFormat]) throws(WebFault) -> PaperFormat {
        guard let format = PaperFormat(rawValue: self["format"]), allowed.contains(format) else {
            let words = allowed.map(\.rawValue).joined(separator: ", ")
            throw .badValue(name: "format", allowed: Phrase("một trong: \(words)", "one of \(words)"))
        }
        return format
    }
}
