import StampFormat
import TestTools
import Testing

@testable import StampSymbol

@Suite struct SymbolSegmentTests {
    /// Hosts of version 6 and 7 at level M: 4 blocks of 27 and 31 data bytes.
    @Test(arguments: [("tem.gov.vn", 27), ("tem.example.gov.vn", 31)])
    func `the data is the host as bytes, then the digits as numbers`(host: String, blockBytes: Int) throws {
        let url = try StampSample.url(host)
        let codewords = SymbolCodewords(try QRSymbol(url)).bytes
        var bits = (0..<4).flatMap { block in (0..<blockBytes).map { codewords[$0 * 4 + block] } }.makeBits()
        #expect(bits.take(4) == 0b0100)
        #expect(bits.take(8) == url.prefix.utf8.count)
        let prefix = (0..<url.prefix.utf8.count).map { _ in UInt8(bits.take(8)) }
        #expect(String(decoding: prefix, as: UTF8.self) == url.prefix)
        #expect(bits.take(4) == 0b0001)
        #expect(bits.take(10) == Stamp.digitCount)
        let thousands = (0..<67).map { _ in String(String(bits.take(10) + 1000).dropFirst()) }
        let rest = String(String(bits.take(7) + 100).dropFirst())
        #expect(thousands.joined() + rest == url.stamp.digits)
        #expect(bits.take(4) == 0, "the terminator")
    }
}

/// What a reader sees behind the mask: ISO/IEC 18004, 7.7.3 and 7.8.
private struct SymbolCodewords {
    private(set) var bytes: [UInt8] = []
    private let side: Int

    init(_ symbol: QRSymbol) {
        side = symbol.side
        // The mask's number stands under the format's own mask 101, in row 8, columns 2 to 4.
        let mask = (2...4).reduce(0) { $0 << 1 | (symbol.isDark(row: 8, column: $1) ? 1 : 0) } ^ 0b101
        var byte = (value: 0, count: 0)
        var upwards = true
        for right in stride(from: side - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            for step in 0..<side {
                let row = upwards ? side - 1 - step : step
                for column in [right, right - 1] where !isFunction(row, column) {
                    let dark =
                        symbol.isDark(row: row, column: column) != SymbolCodewords.flips(mask, row, column)
                    byte = (byte.value << 1 | (dark ? 1 : 0), byte.count + 1)
                    if byte.count == 8 {
                        bytes.append(UInt8(byte.value))
                        byte = (0, 0)
                    }
                }
            }
            upwards.toggle()
        }
    }

    /// Finders with format, timing, alignment (version 6: 6, 34; version 7: 6, 22, 38), version (7 on).
    private func isFunction(_ row: Int, _ column: Int) -> Bool {
        let (far, nearRow, nearColumn) = (side - 8, row <= 8, column <= 8)
        if nearRow && nearColumn || nearRow && column >= far || row >= far && nearColumn { return true }
        if row == 6 || column == 6 { return true }
        if side >= 45, row < 6 && column >= side - 11 || column < 6 && row >= side - 11 { return true }
        let centres = side == 41 ? [6, 34] : [6, 22, 38]
        for y in centres {
            for x in centres where !(x == 6 && y == 6 || x == 6 && y == side - 7 || x == side - 7 && y == 6) {
                if abs(row - y) <= 2 && abs(column - x) <= 2 { return true }
            }
        }
        return false
    }

    private static func flips(_ mask: Int, _ i: Int, _ j: Int) -> Bool {
        switch mask {
        case 0: (i + j) % 2 == 0
        case 1: i % 2 == 0
        case 2: j % 3 == 0
        case 3: (i + j) % 3 == 0
        case 4: (i / 2 + j / 3) % 2 == 0
        case 5: i * j % 2 + i * j % 3 == 0
        case 6: (i * j % 2 + i * j % 3) % 2 == 0
        default: ((i + j) % 2 + i * j % 3) % 2 == 0
        }
    }
}

/// Takes bits from bytes, the highest first.
private struct Bits {
    let bytes: [UInt8]
    var position = 0

    mutating func take(_ count: Int) -> Int {
        (0..<count).reduce(0) { value, _ in
            let bit = bytes[position / 8] >> UInt8(7 - position % 8) & 1
            position += 1
            return value << 1 | Int(bit)
        }
    }
}

extension [UInt8] {
    fileprivate func makeBits() -> Bits { Bits(bytes: self) }
}
