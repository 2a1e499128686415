/// The file as it came, its rows in their places, with a last column that says what is wrong with each.
package enum ImportErrorFile {
    /// The heading of that column, before what is wrong with the headings themselves; an import passes over it.
    package static let heading = "Lỗi (TraceStamp)"

    static func isOwn(_ heading: String) -> Bool { heading.hasPrefix(self.heading) }

    /// Rows from 1 on, also the empty ones.
    ///
    /// `words`: what to write for a fault.
    package static func rows(
        of file: ImportFile, faults: [ImportFault], words: (ImportFault) -> String
    ) -> [[String]] {
        let header = file.rows.first { !($0.fields.first ?? "").hasPrefix("#") }
        // The column of an earlier error file is written over.
        let width = header.map { $0.fields.firstIndex(where: isOwn) ?? $0.fields.count } ?? 0
        var texts: [Int: [String]] = [:]
        for fault in faults { texts[fault.row ?? header?.number ?? 1, default: []].append(words(fault)) }
        var rows: [[String]] = []
        for row in file.rows {
            while rows.count < row.number - 1 { rows.append([]) }
            var fields = Array(row.fields.prefix(width))
            let own = texts[row.number, default: []]
            if row.number == header?.number { fields.append(([heading] + own).joined(separator: "; ")) }
            if row.number != header?.number, !own.isEmpty {
                fields += Array(repeating: "", count: max(0, width - fields.count))
                fields.append(own.joined(separator: "; "))
            }
            rows.append(fields)
        }
        return rows
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
