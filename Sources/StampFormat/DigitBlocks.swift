/// The stamp's bytes as decimal digits: seven blocks of 12 bytes, each exactly 29 digits.
///
/// Digits are the densest content a QR symbol has, and a fixed width gives every stamp one text.
enum DigitBlocks {
    static let blockBytes = 12
    static let blockDigits = 29
    static let digitCount = Stamp.byteCount / blockBytes * blockDigits

    static func digits(of bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(digitCount)
        for start in stride(from: 0, to: bytes.count, by: blockBytes) {
            text += digits(ofBlock: bytes[start..<start + blockBytes])
        }
        return text
    }

    /// - Throws: `malformed` with the offset of the first wrong digit, or of the block that is too large.
    static func bytes(of text: ArraySlice<UInt8>) throws(StampFault) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Stamp.byteCount)
        var start = text.startIndex
        while bytes.count < Stamp.byteCount {
            let end = min(start + blockDigits, text.endIndex)
            let block = try block(of: text[start..<end])
            guard end - start == blockDigits else { throw .malformed(offset: end) }
            block.append(to: &bytes)
            start = end
        }
        guard start == text.endIndex else { throw .malformed(offset: start) }
        return bytes
    }

    private static func digits(ofBlock block: ArraySlice<UInt8>) -> [UInt8] {
        var limbs = limbs(of: block)
        var digits = [UInt8](repeating: UInt8(ascii: "0"), count: blockDigits)
        var position = blockDigits
        while position > 0 {
            var rest = limbs.divideByBillion()
            for _ in 0..<min(9, position) {
                position -= 1
                digits[position] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
        }
        return digits
    }

    /// The number of at most 29 digits, nine at a time.
    private static func block(of digits: ArraySlice<UInt8>) throws(StampFault) -> Limbs {
        var limbs = Limbs()
        var start = digits.startIndex
        while start < digits.endIndex {
            let end = min(start + 9, digits.endIndex)
            var (power, value) = (UInt64(1), UInt64(0))
            for index in start..<end {
                let digit = digits[index] &- UInt8(ascii: "0")
                guard digit < 10 else { throw .malformed(offset: index) }
                power *= 10
                value = value * 10 + UInt64(digit)
            }
            // Only the last of 29 digits can reach 2⁹⁶: by then all of them were looked at.
            guard limbs.multiply(by: power, adding: value)
            else { throw .malformed(offset: digits.startIndex) }
            start = end
        }
        return limbs
    }

    private static func limbs(of block: ArraySlice<UInt8>) -> Limbs {
        var words: [UInt64] = [0, 0, 0]
        for (index, byte) in block.enumerated() { words[index / 4] = words[index / 4] << 8 | UInt64(byte) }
        return Limbs(high: words[0], middle: words[1], low: words[2])
    }
}

/// A 96-bit number in three 32-bit limbs; small enough to need no big-number library.
private struct Limbs {
    var high: UInt64 = 0
    var middle: UInt64 = 0
    var low: UInt64 = 0

    private static let mask: UInt64 = 0xFFFF_FFFF

    /// Adds the number's 12 bytes.
    func append(to bytes: inout [UInt8]) {
        for shift in stride(from: 24, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: high >> UInt64(shift)))
        }
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: (middle << 32 | low) >> UInt64(shift)))
        }
    }

    /// Divides by 10⁹ in place and returns the remainder.
    mutating func divideByBillion() -> UInt64 {
        let divisor: UInt64 = 1_000_000_000
        var rest = high % divisor
        high /= divisor
        let two = rest << 32 | middle
        middle = two / divisor
        rest = two % divisor
        let three = rest << 32 | low
        low = three / divisor
        return three % divisor
    }

    /// Whether the product still fits 96 bits; both numbers are at most 10⁹.
    mutating func multiply(by factor: UInt64, adding number: UInt64) -> Bool {
        let first = low * factor + number
        let second = middle * factor + first >> 32
        let third = high * factor + second >> 32
        low = first & Limbs.mask
        middle = second & Limbs.mask
        high = third & Limbs.mask
        return third >> 32 == 0
    }
}
