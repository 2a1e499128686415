import StampFormat
import TestTools
import Testing

@Suite struct TypedCodeTests {
    @Test func `a code is read back as it was written`() throws {
        var random = SeededRandom(seed: 4)
        for _ in 0..<2000 {
            let stamp = try Sample.stamp(using: &random)
            let code = TypedCode(of: stamp)
            #expect(try TypedCode(code.text) == code)
            #expect(code.matches(stamp))
            #expect(code.allotment == stamp.fields.allotment)
            #expect(code.serial == stamp.fields.serial)
            let leading = stamp.signature.bytes.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } >> 4
            #expect(code.signatureBits == leading)
        }
    }

    @Test func `a code names one allotment, one serial and one signature`() throws {
        let stamp = try Sample.stamp()
        let other = Stamp(fields: try Sample.fields(serial: 2), signature: stamp.signature)
        #expect(!TypedCode(of: stamp).matches(other))
    }

    @Test func `any single wrong character is caught`() throws {
        var random = SeededRandom(seed: 5)
        for _ in 0..<20 {
            let code = TypedCode(of: try Sample.stamp(using: &random)).text.filter { $0 != "-" }
            for offset in 0..<17 {
                for symbol in "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U!" {
                    let wrong = String(code.prefix(offset)) + [symbol] + code.dropFirst(offset + 1)
                    guard wrong != code else { continue }
                    #expect(throws: StampFault.self) { try TypedCode(wrong) }
                }
            }
        }
    }

    @Test func `two neighbours swapped are caught`() throws {
        let good = Array(TypedCode(of: try Sample.stamp()).text.filter { $0 != "-" })
        for offset in 0..<15 where good[offset] != good[offset + 1] {
            var wrong = good
            wrong.swapAt(offset, offset + 1)
            #expect(throws: StampFault.self) { try TypedCode(String(wrong)) }
        }
    }

    @Test(
        "case, spaces and hyphens do not matter, and I, L and O are read as 1, 1 and 0",
        arguments: [
            "0000-0080-0001-5NXM-K", "0000-0080-0001-5nxm-k", "00000080000 15NXMK",
            "  0000 0080 0001 5NXM K  ",
            "-0-0-0-0-0-0-8-0-0-0-0-1-5-N-X-M-K-", "OOOO-OO8O-OOOI-5NXM-K", "oooo-oo8o-oool-5nxm-k",
            "0000-0080-000L-5NXM-K", "0000-0080-000i-5NXM-K",
        ])
    func spelling(_ text: String) throws {
        #expect(try TypedCode(text).text == "0000-0080-0001-5NXM-K")
    }

    @Test(
        "a fault is reported where it stands",
        arguments: [
            ("0000-0080-0001-5NXM-A", 20), ("0000-0080-0001-5NXM-A  ", 20), ("000000800001 5NXM A-", 18),
            ("", 0), ("0000-0080", 9), ("0000-0080-0001-5NXM-", 20), ("0000-0080-0001-5NXM-KK", 21),
            ("U000-0080-0001-5NXM-K", 0), ("0000-0080-0001-5NX*-K", 18), ("0000_0080-0001-5NXM-K", 4),
            ("0000-0080-0001-5NXM-é", 20), ("0000\n0080", 4), ("００00", 0), ("0000\u{2013}0080", 4),
        ])
    func faults(text: String, offset: Int) {
        #expect(throws: StampFault.malformed(offset: offset)) { try TypedCode(text) }
    }

    @Test func `nothing may hide behind many spaces`() {
        let code = "0000-0080-0001-5NXM-K" + String(repeating: " ", count: 60)
        #expect(throws: StampFault.malformed(offset: 64)) { try TypedCode(code + "garbage") }
        #expect(throws: StampFault.malformed(offset: 64)) { try TypedCode(code) }
    }

    @Test func `serial 0 is refused under its right check symbol`() throws {
        let refusals = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U".map { symbol in
            #expect(throws: StampFault.self) { try TypedCode("0000-0080-0000-0000-\(symbol)") }
        }
        #expect(refusals.count { $0 == .serialZero } == 1)
    }
}
