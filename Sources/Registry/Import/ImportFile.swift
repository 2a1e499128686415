internal import StampSigning

/// A file to import, as rows of text, whatever format it came in.
package struct ImportFile: Hashable, Sendable {
    /// One row with content.
    package struct Row: Hashable, Sendable {
        /// As a spreadsheet counts, from 1.
        package let number: Int
        package let fields: [String]

        package init(number: Int, fields: [String]) {
            self.number = number
            self.fields = fields
        }
    }

    /// What the file is called, at most 120 characters.
    package let name: String
    /// SHA-256 of its bytes.
    package let hash: [UInt8]
    /// In the order of their numbers; none while the file as a whole has a fault.
    package let rows: [Row]
    /// What is wrong before any column is known.
    package let faults: [ImportFault]

    /// Rows that were read elsewhere, from a workbook.
    ///
    /// `bytes`: the file's own, for its hash.
    package init(name: String, bytes: [UInt8], rows: [Row], faults: [ImportFault]) {
        self.name = String(name.prefix(120))
        hash = SHA256.digest(of: bytes)
        self.rows = rows.map { Row(number: $0.number, fields: $0.fields.map { PlainText.normalised($0) }) }
        self.faults = faults
    }

    /// Comma-separated values.
    package init(name: String, csv bytes: [UInt8]) {
        self.name = String(name.prefix(120))
        hash = SHA256.digest(of: bytes)
        do {
            var reader = try CSVReader(bytes)
            rows = try reader.records()
            faults = []
        } catch {
            rows = []
            faults = [ImportFault(row: error.row, column: nil, value: "", rule: error.rule)]
        }
    }
}
