@testable import StampLabels

/// A printer that knows the commands of TSPL which labels need, and stops at anything else.
struct TSPLPrinter {
    private(set) var rows: [PrintedRow] = []
    private(set) var size = (width: 0.0, height: 0.0)
    private(set) var gap = 0.0

    /// `dpi`: of the print head, to know how many dots the label has.
    init(_ file: [UInt8], dpi: Int) throws {
        var reader = ByteReader(file)
        try readHead(&reader)
        while !reader.isAtEnd {
            // A second file sent after the first one begins with its own head.
            if reader.took("SIZE ") {
                try readSizes(&reader)
            } else {
                try readRow(&reader, dpi: dpi)
            }
        }
    }

    private mutating func readHead(_ reader: inout ByteReader) throws {
        try reader.take("SIZE ")
        try readSizes(&reader)
    }

    private mutating func readSizes(_ reader: inout ByteReader) throws {
        size.width = try reader.millimetres()
        try reader.take(",")
        size.height = try reader.millimetres()
        try reader.take("\r\nGAP ")
        gap = try reader.millimetres()
        try reader.take(",0 mm\r\nDIRECTION 1\r\nREFERENCE 0,0\r\n")
    }

    private mutating func readRow(_ reader: inout ByteReader, dpi: Int) throws {
        func dots(_ length: Double) -> Int { Int((length * Double(dpi) / 25.4 + 1e-9).rounded(.down)) }
        try reader.take("CLS\r\nBITMAP 0,0,")
        let rowBytes = try reader.number()
        try reader.take(",")
        let height = try reader.number()
        try reader.take(",0,")
        let width = dots(size.width)
        guard rowBytes == (width + 7) / 8, height <= dots(size.height)
        else { throw reader.fault("a picture of the label's size") }
        var row = PrintedRow(width: width, height: height)
        for y in 0..<height {
            let line = try reader.bytes(rowBytes)
            for x in 0..<width {
                // 0 burns, 1 does not.
                row.dots[y * width + x] =
                    line[line.startIndex + x / 8] & (0x80 >> UInt8(x % 8)) == 0 ? 1 : 0
            }
        }
        try reader.take("\r\nPRINT 1,1\r\n")
        rows.append(row)
    }
}
