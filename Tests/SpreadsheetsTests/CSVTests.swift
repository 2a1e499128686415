import Spreadsheets
import Testing

@Suite struct CSVTests {
    @Test func `plain is RFC 4180 with days and decimals for programs`() throws {
        let text = String(decoding: try Sample.table().csv(.plain), as: UTF8.self)
        #expect(
            text == """
                Mã vạch,Sản phẩm,Số tem,Điểm,Hết hạn\r
                0952893000001,Miến dong Bình Lư,1200,64.40,2028-02-29\r
                ,"'=HYPERLINK(""http://example.com"";""x"")",30,,\r
                03390,"Dòng một\nDòng ""hai"", ba",,-0.05,\r\n
                """)
    }

    @Test func `a Vietnamese Excel gets a byte order mark, semicolons and its own days`() throws {
        let bytes = try Sample.table().csv(.excel)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
        #expect(lines[0] == "Mã vạch;Sản phẩm;Số tem;Điểm;Hết hạn")
        #expect(lines[1] == "'0952893000001;Miến dong Bình Lư;1200;64,40;29/02/2028")
        #expect(lines[3].hasPrefix("'03390;"))
    }

    @Test func `flags are words for people and for programs`() {
        let table = SheetTable(
            name: "x", columns: [SheetColumn("a"), SheetColumn("b")], rows: [[.flag(true), .flag(false)]])
        #expect(String(decoding: table.csv(.plain), as: UTF8.self).hasSuffix("yes,no\r\n"))
        #expect(String(decoding: table.csv(.excel), as: UTF8.self).hasSuffix("có;không\r\n"))
    }

    @Test("what starts like a formula is text", arguments: ["=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx"])
    func formula(_ text: String) throws {
        let table = SheetTable(name: "x", columns: [SheetColumn("a")], rows: [[.text(text)], [.code(text)]])
        let csv = String(decoding: table.csv(.plain), as: UTF8.self)
        #expect(csv.contains("'" + text))
        #expect(!csv.contains("\n" + text) && !csv.contains("\n\"" + text))
    }
}
