/// Rows in the binary form that `COPY … FROM STDIN (FORMAT binary)` reads.
///
/// Every column of ours is a `BIGINT`, a `TEXT` or a `BYTEA`, whose forms are 8 bytes with the most significant
/// first, and the bytes themselves.
struct PostgresCopyRows {
    private(set) var bytes: [UInt8] =
        Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)

    mutating func add(_ row: [SQLValue]) {
        append(Int16(row.count))
        for value in row {
            switch value {
            case .null: append(Int32(-1))
            case .integer(let number):
                append(Int32(8))
                append(number)
            case .text(let text): append(Array(text.utf8))
            case .blob(let blob): append(blob)
            }
        }
    }

    /// After it nothing follows.
    mutating func end() { append(Int16(-1)) }

    /// Forgets what was sent.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func append(_ content: [UInt8]) {
        append(Int32(content.count))
        bytes += content
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
}
