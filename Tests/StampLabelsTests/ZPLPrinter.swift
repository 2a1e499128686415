@testable import StampLabels

/// A printer that knows the commands of ZPL II which labels need, and stops at anything else.
struct ZPLPrinter {
    private(set) var rows: [PrintedRow] = []

    init(_ file: [UInt8]) throws {
        var reader = ByteReader(file)
        while !reader.isAtEnd { try readLabel(&reader) }
    }

    private mutating func readLabel(_ reader: inout ByteReader) throws {
        try reader.take("^XA\n^PW")
        let width = try reader.number()
        try reader.take("\n^LL")
        let height = try reader.number()
        try reader.take("\n^LH0,0\n^FO0,0^GFA,")
        let sent = try reader.number()
        try reader.take(",")
        let whole = try reader.number()
        try reader.take(",")
        let rowBytes = try reader.number()
        try reader.take(",")
        guard sent == whole, rowBytes == (width + 7) / 8, whole == rowBytes * height
        else { throw reader.fault("a picture of the label's size") }
        let digits = try picture(&reader, rowDigits: 2 * rowBytes, rows: height)
        var row = PrintedRow(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                row.dots[y * width + x] = digits[y][x / 4] >> UInt8(3 - x % 4) & 1
            }
        }
        try reader.take("^FS\n^PQ1,0,0,N\n^XZ\n")
        rows.append(row)
    }

    /// Rows of hexadecimal digits, expanded as Zebra's manual says.
    private func picture(_ reader: inout ByteReader, rowDigits: Int, rows: Int) throws -> [[UInt8]] {
        var done: [[UInt8]] = []
        var row: [UInt8] = []
        var repeats = 0
        while done.count < rows {
            let byte = try reader.byte()
            switch byte {
            case UInt8(ascii: "G")...UInt8(ascii: "Y"): repeats += Int(byte - UInt8(ascii: "G")) + 1
            case UInt8(ascii: "g")...UInt8(ascii: "z"): repeats += 20 * (Int(byte - UInt8(ascii: "g")) + 1)
            case UInt8(ascii: ":"):
                guard row.isEmpty, repeats == 0, let last = done.last else {
                    throw reader.fault("a row before")
                }
                done.append(last)
                continue
            case UInt8(ascii: ","), UInt8(ascii: "!"):
                guard repeats == 0 else { throw reader.fault("a digit") }
                let fill: UInt8 = byte == UInt8(ascii: ",") ? 0 : 15
                row += [UInt8](repeating: fill, count: rowDigits - row.count)
            default:
                guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                    throw reader.fault("a digit")
                }
                row += [UInt8](repeating: UInt8(digit), count: max(1, repeats))
                repeats = 0
            }
            guard row.count <= rowDigits else { throw reader.fault("\(rowDigits) digits") }
            if row.count == rowDigits {
                done.append(row)
                row = []
            }
        }
        return done
    }
}
