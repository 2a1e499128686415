/// One sheet of an Excel workbook (.xlsx) from an untrusted hand, as text.
///
/// Days come as `YYYY-MM-DD`, truth values as `yes` and `no`, numbers with a point and without an exponent as long
/// as a spreadsheet keeps all their digits.
package struct Spreadsheet: Hashable, Sendable {
    /// A row with content.
    package struct Row: Hashable, Sendable {
        /// As the spreadsheet counts, from 1.
        package let number: Int
        /// Up to the last one with content.
        package let cells: [String]
    }

    /// A cell whose content is computed, or failed to be.
    package struct CellFault: Hashable, Sendable {
        package enum Kind: Hashable, Sendable { case formula, error }
        package let row: Int
        /// Such as `B7`.
        package let cell: String
        package let kind: Kind
        /// The formula or the error, at most 80 characters.
        package let value: String
    }

    /// The name of the sheet that was read.
    package let sheet: String
    package let rows: [Row]
    /// The first hundred.
    package let faults: [CellFault]

    /// Whether a file is an archive or an old workbook rather than text.
    package static func isWorkbook(_ file: [UInt8]) -> Bool {
        file.starts(with: [0x50, 0x4B]) || file.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// Reads a sheet.
    ///
    /// - Parameters:
    ///   - file: the bytes of the .xlsx.
    ///   - name: of the sheet; nil for the first one.
    ///   - limits: how much is read before it is refused.
    /// - Throws: the first fault of the file as a whole.
    package init(
        _ file: [UInt8], sheet name: String? = nil, limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws(SpreadsheetFault) {
        let archive = try ZipArchive(file, limits: limits)
        let book = try Workbook(archive, limits: limits)
        let sheet = try book.sheet(named: name)
        var strings = SharedStrings(limits: limits)
        if let part = book.sharedStrings, archive.has(part) {
            strings = try XMLStream.read(part, of: archive, limits: limits, with: strings)
        }
        var styles = DateStyles()
        if let part = book.styles, archive.has(part) {
            styles = try XMLStream.read(part, of: archive, limits: limits, with: styles)
        }
        let values = CellValue(strings: strings.strings, styles: styles, countsFrom1904: book.countsFrom1904)
        let reader = try XMLStream.read(
            sheet.part, of: archive, limits: limits,
            with: SheetReader(part: sheet.part, values: values, limits: limits))
        self.sheet = sheet.name
        rows = reader.rows
        faults = reader.faults
    }
}
