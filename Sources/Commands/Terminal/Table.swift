/// Columns of text, aligned for reading; what follows in a script is better read from `--json`.
struct Table {
    private var rows: [[String]]

    init(_ headings: [String]) { rows = [headings] }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The lines, without trailing spaces.
    var lines: [String] {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { Table.width(of: $0[column]) }.max() ?? 0
        }
        return rows.map { row in
            let line = row.enumerated().map { column, text in
                text + String(repeating: " ", count: widths[column] - Table.width(of: text))
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Vietnamese letters are one column wide each, however they are composed.
    private static func width(of text: String) -> Int { text.count }
}
