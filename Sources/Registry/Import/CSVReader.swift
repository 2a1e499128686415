/// Comma-separated values as offices export them: RFC 4180 with `,`, `;` or tab, UTF-8 with or without
/// a byte order mark, any line ending.
///
/// The one parser of CSV among the usable packages neither counts records as a spreadsheet does nor says
/// where a fault is.
struct CSVReader {
    static let largestFile = 64 << 20
    /// Rows under the headings.
    static let mostRows = 50_000

    private let bytes: [UInt8]
    private var position = 0
    private let delimiter: UInt8

    /// - Throws: a fault of the file as a whole.
    init(_ file: [UInt8]) throws(CSVFault) {
        guard file.count <= CSVReader.largestFile else {
            throw CSVFault(row: nil, rule: .tooLarge(most: CSVReader.largestFile))
        }
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            throw CSVFault(row: nil, rule: .utf16)
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        bytes = file.starts(with: mark) ? Array(file.dropFirst(mark.count)) : file
        guard bytes.contains(where: { $0 > 0x20 }) else { throw CSVFault(row: nil, rule: .empty) }
        delimiter = CSVReader.delimiter(of: bytes)
    }

    /// All records with content; a quoted line break does not start a new row.
    ///
    /// - Throws: the first fault of the quoting or encoding, with its row.
    mutating func records() throws(CSVFault) -> [ImportFile.Row] {
        var records: [ImportFile.Row] = []
        var row = 0
        while position < bytes.count {
            row += 1
            let fields = try record(row: row)
            guard fields.contains(where: { !$0.isEmpty }) else { continue }
            guard records.count <= CSVReader.mostRows else {
                throw CSVFault(row: row, rule: .tooManyRows(most: CSVReader.mostRows))
            }
            records.append(ImportFile.Row(number: row, fields: fields))
        }
        return records
    }

    private mutating func record(row: Int) throws(CSVFault) -> [String] {
        var fields: [String] = []
        while true {
            fields.append(try field(row: row))
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        skipLineEnd()
        return fields
    }

    private mutating func field(row: Int) throws(CSVFault) -> String {
        let content =
            position < bytes.count && bytes[position] == CSVReader.quote
            ? try quotedField(row: row) : plainField()
        guard let text = String(validating: content, as: UTF8.self) else {
            throw CSVFault(row: row, rule: .notUTF8)
        }
        return PlainText.normalised(text)
    }

    private mutating func plainField() -> [UInt8] {
        let start = position
        while position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
            position += 1
        }
        return Array(bytes[start..<position])
    }

    private mutating func quotedField(row: Int) throws(CSVFault) -> [UInt8] {
        var content: [UInt8] = []
        position += 1
        while true {
            guard position < bytes.count else { throw CSVFault(row: row, rule: .openQuote) }
            let byte = bytes[position]
            position += 1
            guard byte == CSVReader.quote else {
                content.append(byte)
                continue
            }
            guard position < bytes.count, bytes[position] == CSVReader.quote else { break }
            content.append(byte)
            position += 1
        }
        guard position == bytes.count || bytes[position] == delimiter || isLineEnd(bytes[position]) else {
            throw CSVFault(row: row, rule: .textAfterQuote)
        }
        return content
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isPair =
            bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.count
            && bytes[position + 1] == UInt8(ascii: "\n")
        position += isPair ? 2 : 1
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private static let quote = UInt8(ascii: "\"")

    /// The separator that occurs most in the header line, outside quotes.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")) { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
    }
}

/// Why a file cannot be read as a table.
struct CSVFault: Error, Hashable {
    let row: Int?
    let rule: ImportRule
}
