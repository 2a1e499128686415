import Registry
import Testing

@Suite struct GTINTests {
    @Test(
        "numbers of all four lengths are taken as printed",
        arguments: ["96385074", "614141999996", "9528930000019", "00614141999996"])
    func accepts(_ text: String) throws {
        #expect(try GTIN(text).digits == text)
    }

    @Test func `any single changed digit is caught`() throws {
        let good = Array("9528930000019")
        for place in good.indices {
            for digit in "0123456789" where digit != good[place] {
                var bad = good
                bad[place] = digit
                #expect(throws: GTIN.Fault.wrongCheckDigit) { try GTIN(String(bad)) }
            }
        }
    }

    @Test(
        "the first fault is told",
        arguments: [
            ("", GTIN.Fault.wrongLength(0)), ("1234567", .wrongLength(7)),
            ("123456789012345", .wrongLength(15)),
            ("952893000001X", .notDigits), ("9528930-00019", .notDigits), ("９528930000019", .notDigits),
            ("952893000001\0", .notDigits), ("9528930000018", .wrongCheckDigit), ("8.93E+12", .notDigits),
        ])
    func refuses(text: String, fault: GTIN.Fault) {
        #expect(throws: fault) { try GTIN(text) }
    }
}
