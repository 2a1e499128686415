import StampFormat
import TestTools
import Testing

@Suite struct TypedCodeSlipTests {
    /// Of the published example: allotment 1, serial 1.
    private static let code = "0000-0080-0001-XTNA-Q"

    @Test func `a code without a slip has none, however it is written`() {
        for text in [Self.code, "oooo-oo8o-oool-xtna-q", "0000 0080 0001 XTNA Q", "000000800001XTNAQ"] {
            #expect(TypedCodeSlip(text) == nil)
        }
    }

    @Test(
        "a character that no code has is in its group",
        arguments: [
            ("!000-0080-0001-XTNA-Q", 1), ("0000-00u0-0001-XTNA-Q", 2), ("0000-0080-00*1-XTNA-Q", 3),
            ("0000-0080-0001-XTN?-Q", 4), ("0000-0080-0001-XTNA-!", 5), ("0000-0080-0001-XTNA-QŨ", 5),
            ("Mật ong", 1),
        ])
    func character(_ text: String, _ group: Int) {
        #expect(TypedCodeSlip(text) == .character(group: group))
    }

    @Test(
        "too few or too many characters are counted",
        arguments: [("0", 1), ("0000-0080-0001-XTNA", 16), ("0000-0080-0001-XTNA-QQ", 18), ("- -", 0)])
    func length(_ text: String, _ count: Int) {
        #expect(TypedCodeSlip(text) == .length(count))
    }

    @Test(
        "a wrong check symbol names the group where one look-alike explains it",
        arguments: [
            // 8 read as B, and as 3.
            ("0000-00B0-0001-XTNA-Q", TypedCodeSlip.check(likeliest: 2)),
            ("0000-0030-0001-XTNA-Q", .check(likeliest: 2)),
            // Nothing like 8, and two neighbours swapped.
            ("0000-00H0-0001-XTNA-Q", .check(likeliest: nil)),
            ("0000-0080-0001-TXNA-Q", .check(likeliest: nil)),
        ])
    func check(_ text: String, _ slip: TypedCodeSlip) {
        #expect(TypedCodeSlip(text) == slip)
    }

    @Test func `links and what is longer than any code are no typed codes`() {
        for text in ["", "https://tem.example.gov.vn/1", String(repeating: "0", count: 41)] {
            #expect(TypedCodeSlip(text) == nil)
        }
    }

    @Test func `of one look-alike the group is named in many codes, and never a wrong one`() throws {
        let pairs = ["0D", "0Q", "17", "2Z", "38", "8B", "4A", "5S", "6G", "PR", "EF", "MN", "KX", "VW"]
        var random = SeededRandom(seed: 11)
        var (named, all) = (0, 0)
        for _ in 0..<300 {
            let code = Array(TypedCode(of: try Sample.stamp(using: &random)).compactText)
            for place in 0..<16 {
                for pair in pairs where pair.contains(code[place]) {
                    var wrong = code
                    wrong[place] = try #require(pair.first { $0 != code[place] })
                    guard case .check(let group) = TypedCodeSlip(String(wrong)) else {
                        Issue.record("no slip in \(String(wrong))")
                        return
                    }
                    all += 1
                    if group != nil { named += 1 }
                    #expect(group == nil || group == place / 4 + 1)
                }
            }
        }
        #expect(named * 2 > all, "\(named) of \(all)")
    }
}
