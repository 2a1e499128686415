/// Zebra's compression of graphic fields: ZPL II Programming Guide, "Alternative Data Compression Scheme".
///
/// Hexadecimal digits; `G` to `Y` repeat the next one 1 to 19 times, `g` to `z` 20 to 400 times in twenties;
/// `,` fills a row with 0, `!` with F, and `:` repeats the row before.
enum ZPLCompression {
    /// The rows of packed bytes as text.
    static func text(of rows: [UInt8], rowBytes: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(rows.count / 2)
        for start in stride(from: 0, to: rows.count, by: rowBytes) {
            let row = rows[start..<start + rowBytes]
            if start > 0, row.elementsEqual(rows[start - rowBytes..<start]) {
                text.append(UInt8(ascii: ":"))
            } else {
                append(row, to: &text)
            }
        }
        return text
    }

    private static func append(_ row: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var (digit, count) = (UInt8(0), 0)
        for byte in row {
            for next in [byte >> 4, byte & 15] {
                if next == digit {
                    count += 1
                } else {
                    append(digit, count, to: &text)
                    (digit, count) = (next, 1)
                }
            }
        }
        switch digit {
        case 0: text.append(UInt8(ascii: ","))
        case 15: text.append(UInt8(ascii: "!"))
        default: append(digit, count, to: &text)
        }
    }

    private static func append(_ digit: UInt8, _ count: Int, to text: inout [UInt8]) {
        var left = count
        while left > 2 {
            if left >= 20 {
                let twenties = min(20, left / 20)
                text.append(UInt8(ascii: "g") + UInt8(twenties - 1))
                left -= twenties * 20
                if left >= 20 {
                    // Past 419 the longest count stands alone.
                    text.append(digits[Int(digit)])
                    continue
                }
            }
            if left > 0 { text.append(UInt8(ascii: "G") + UInt8(left - 1)) }
            text.append(digits[Int(digit)])
            left = 0
        }
        for _ in 0..<left { text.append(digits[Int(digit)]) }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
