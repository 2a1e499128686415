import Spreadsheets
import Testing

@Suite struct WorkbookTests {
    @Test func `the same list on the same day gives the same bytes`() throws {
        let workbook = Workbook(
            [try Sample.table()], author: "Văn phòng", createdOn: try Sample.day("2026-11-20"))
        let first = try workbook.xlsx()
        #expect(try workbook.xlsx() == first)
        // Time and date of the first entry of the zip file: no clock's, but 1980-01-01.
        #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
        let later = Workbook(
            workbook.sheets, author: workbook.author, createdOn: try Sample.day("2026-11-21"))
        #expect(try later.xlsx() != first)
    }

    @Test func `a second implementation reads every cell back`() throws {
        let cells = try OpenPyXL.cells(of: try workbook().xlsx())
        #expect(cells["A1"] == "str:Danh sách giấy chứng nhận sắp hết hạn")
        #expect(cells["A4"] == "str:Mã vạch")
        #expect(cells["A5"] == "str:0952893000001")
        #expect(cells["B5"] == "str:Miến dong Bình Lư")
        #expect(cells["C5"] == "int:1200")
        #expect(cells["D5"] == "float:64.4")
        #expect(cells["E5"] == "datetime:2028-02-29 00:00:00")
        #expect(cells["B6"] == "str:=HYPERLINK(\"http://example.com\";\"x\")")
        #expect(cells["B7"] == "str:Dòng một\nDòng \"hai\", ba")
        #expect(cells["A8"] == "str:Tổng cộng")
        #expect(cells["C8"] == "int:1230")
        #expect(cells["B8"] == nil)
    }

    @Test func `headings stay in sight, codes are text and nothing is a formula`() throws {
        let cells = try OpenPyXL.cells(of: try workbook().xlsx())
        #expect(cells["freeze"] == "A5")
        #expect(cells["format A5"] == "@")
        #expect(cells["format E5"] == "dd/mm/yyyy")
        #expect(cells["formulas"] == "0")
        #expect(cells["creator"] == "Văn phòng")
        #expect(cells["created"] == "2026-11-19 17:00:00")
    }

    @Test func `a text or a name beyond the format's limits is refused`() throws {
        let long = SheetTable(
            name: "x", columns: [SheetColumn("a")], rows: [[.text(String(repeating: "a", count: 32_768))]])
        #expect(throws: SpreadsheetError.self) {
            try Workbook([long], author: "x", createdOn: Sample.day("2026-11-20")).xlsx()
        }
        let name = SheetTable(name: "a/b", columns: [], rows: [])
        #expect(throws: SpreadsheetError.self) {
            try Workbook([name], author: "x", createdOn: Sample.day("2026-11-20")).xlsx()
        }
    }

    private func workbook() throws -> Workbook {
        Workbook([try Sample.table()], author: "Văn phòng", createdOn: try Sample.day("2026-11-20"))
    }
}
