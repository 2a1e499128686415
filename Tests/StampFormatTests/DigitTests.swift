import StampFormat
import TestTools
import Testing

@Suite struct DigitTests {
    @Test func `reading the digits of any 84 bytes gives those bytes`() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<2000 {
            let stamp = try Sample.stamp(using: &random)
            let digits = stamp.digits
            #expect(digits.utf8.count == Stamp.digitCount)
            #expect(digits.utf8.allSatisfy { (0x30...0x39).contains($0) })
            #expect(try Stamp(digits: digits).bytes == stamp.bytes)
        }
    }

    @Test(
        "a block near its bounds survives",
        arguments: [
            ("00000000000000000000000000000", [UInt8](repeating: 0, count: 12)),
            ("00000000000000000000000000001", [UInt8](repeating: 0, count: 11) + [1]),
            ("00000000000000000004294967296", [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]),
            ("00000000018446744073709551615", [0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8)),
            ("00000000018446744073709551616", [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
            ("79228162514264337593543950334", [UInt8](repeating: 0xFF, count: 11) + [0xFE]),
            ("79228162514264337593543950335", [UInt8](repeating: 0xFF, count: 12)),
        ])
    func nearBounds(block: String, bytes: [UInt8]) throws {
        let head = try Sample.stamp().digits.prefix(6 * 29)
        let stamp = try Stamp(digits: head + block)
        #expect(Array(stamp.bytes.suffix(12)) == bytes)
        #expect(stamp.digits.hasSuffix(block))
    }

    @Test(
        "a block of 2⁹⁶ or more is refused where it starts",
        arguments: [
            "79228162514264337593543950336", "79228162514264337593543950337", "80000000000000000000000000000",
            "99999999999999999999999999999",
        ])
    func overflow(block: String) throws {
        let digits = try Sample.stamp().digits
        for index in 0..<7 {
            let text = digits.prefix(index * 29) + block + digits.dropFirst((index + 1) * 29)
            #expect(throws: StampFault.malformed(offset: index * 29)) { try Stamp(digits: text) }
        }
    }

    @Test(
        "a wrong character is reported where it stands",
        arguments: [" ", "/", ":", "-", "+", "a", "\0", "\n"])
    func wrongCharacter(_ wrong: String) throws {
        let digits = try Sample.stamp().digits
        for offset in 0..<Stamp.digitCount {
            let text = digits.prefix(offset) + wrong + digits.dropFirst(offset + 1)
            #expect(throws: StampFault.malformed(offset: offset)) { try Stamp(digits: text) }
        }
    }

    @Test("digits of other scripts are no digits", arguments: ["５", "٥", "५", "𝟓", "⁵", "5\u{0301}"])
    func otherScripts(_ wrong: String) throws {
        let digits = try Sample.stamp().digits
        for offset in [0, 28, 29, 100, 202] {
            let text = digits.prefix(offset) + wrong + digits.dropFirst(offset + 1)
            // The combining mark stands after an ASCII digit, so its first byte is the fault.
            let expected = wrong.utf8.first == UInt8(ascii: "5") ? offset + 1 : offset
            #expect(throws: StampFault.malformed(offset: expected)) { try Stamp(digits: text) }
        }
    }

    @Test func `a text that ends early is refused at its end, at every length`() throws {
        let digits = try Sample.stamp().digits
        for count in 0..<Stamp.digitCount {
            #expect(throws: StampFault.malformed(offset: count)) { try Stamp(digits: digits.prefix(count)) }
        }
    }

    @Test(
        "a text that goes on is refused at the first byte too many", arguments: ["0", "\n", " ", "\0", "é"])
    func tooLong(_ tail: String) throws {
        let digits = try Sample.stamp().digits
        #expect(throws: StampFault.malformed(offset: 203)) { try Stamp(digits: digits + tail) }
    }

    @Test func `10 MB of digits is refused at digit 204`() throws {
        let text = try Sample.stamp().digits + String(repeating: "7", count: 10_000_000)
        #expect(throws: StampFault.malformed(offset: 203)) { try Stamp(digits: text) }
        #expect(throws: StampFault.malformed(offset: 0)) { try StampURL(text) }
        #expect(throws: StampFault.malformed(offset: Sample.prefix.utf8.count + 203)) {
            try StampURL(Sample.prefix + text)
        }
    }

    @Test func `one changed digit gives another stamp or none`() throws {
        let stamp = try Sample.stamp()
        for offset in 0..<Stamp.digitCount {
            for digit in "0123456789" {
                let changed =
                    String(stamp.digits.prefix(offset)) + [digit] + stamp.digits.dropFirst(offset + 1)
                guard changed != stamp.digits else { continue }
                #expect((try? Stamp(digits: changed)) != stamp)
            }
        }
    }
}
