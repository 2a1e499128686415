/// The file as it came, its rows in their places, with a last column that says what is wrong with each.
package enum ImportErrorFile {
    /// The heading of that column, before what is wrong with the headings themselves; an import passes over it.
    package static let heading = "Lỗi (TraceStamp)"

    static func isOwn(_ heading: String) -> Bool { heading.hasPrefix(self.heading) }

    /// A row of the file, with what is wrong with it in its last field.
    package struct Line: Hashable, Sendable {
        package var fields: [String] = []
        /// Places of the fields to be looked at, that of the last one too.
        package var wrong: Set<Int> = []
    }

    /// Rows from 1 on, also the empty ones.
    ///
    /// `words`: what to write for a fault.
    package static func lines(
        of file: ImportFile, _ kind: ImportFileKind, faults: [ImportFault], words: (ImportFault) -> String
    ) -> [Line] {
        let header = file.rows.first { !($0.fields.first ?? "").hasPrefix("#") }
        // The column of an earlier error file is written over.
        let width = header.map { $0.fields.firstIndex(where: isOwn) ?? $0.fields.count } ?? 0
        let byRow = Dictionary(grouping: faults) { $0.row ?? header?.number ?? 1 }
        var lines: [Line] = []
        for row in file.rows {
            while lines.count < row.number - 1 { lines.append(Line()) }
            let own = byRow[row.number, default: []]
            var line = Line(fields: Array(row.fields.prefix(width)))
            if row.number == header?.number {
                line.fields.append(([heading] + own.map(words)).joined(separator: "; "))
            } else if !own.isEmpty {
                line.fields += Array(repeating: "", count: max(0, width - line.fields.count))
                line.fields.append(own.map(words).joined(separator: "; "))
                line.wrong = places(of: own, in: header?.fields ?? [], kind).union([width])
            }
            lines.append(line)
        }
        return lines
    }

    private static func places(
        of faults: [ImportFault], in headings: [String], _ kind: ImportFileKind
    ) -> Set<Int> {
        let names = Set(faults.compactMap(\.column))
        let columns = kind.columns.filter { names.contains($0.name) }
        return Set(headings.indices.filter { place in columns.contains { $0.matches(headings[place]) } })
    }
}

/// Comma-separated values for Excel: UTF-8 with a byte order mark, RFC 4180.
package enum CSVText {
    package static func bytes(of rows: [[String]]) -> [UInt8] {
        var text = "\u{FEFF}"
        for row in rows { text += row.map { field($0) }.joined(separator: ",") + "\r\n" }
        return Array(text.utf8)
    }

    private static func field(_ value: String) -> String {
        guard value.contains(where: { ",;\"\t\r\n\r\n".contains($0) }) else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
}
