import Testing

@testable import SpreadsheetReading

@Suite struct HostileWorkbookTests {
    private let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    @Test func `a part that unpacks to a thousand times its size is a bomb`() throws {
        var parts = Workbooks.parts(row)
        parts["xl/worksheets/sheet1.xml"] = "repeat:40000000:<worksheet>: :</worksheet>"
        #expect(throws: SpreadsheetFault.bomb) { try Spreadsheet(Workbooks.archive(parts)) }
    }

    @Test func `parts are limited one by one and together`() throws {
        let file = try Workbooks.archive(Workbooks.parts(row))
        var limits = SpreadsheetLimits()
        limits.part = 100
        #expect(throws: SpreadsheetFault.tooLarge(most: 100)) { try Spreadsheet(file, limits: limits) }
        limits = SpreadsheetLimits()
        limits.total = 1000
        #expect(throws: SpreadsheetFault.tooLarge(most: 1000)) { try Spreadsheet(file, limits: limits) }
        limits = SpreadsheetLimits()
        limits.file = file.count - 1
        #expect(throws: SpreadsheetFault.tooLarge(most: file.count - 1)) {
            try Spreadsheet(file, limits: limits)
        }
    }

    @Test(
        "a document type is refused wherever it stands",
        arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
    func documentType(_ part: String) throws {
        var parts = Workbooks.parts(row)
        let laughs = """
            <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            """
        parts[part] = laughs + (parts[part] ?? "")
        #expect(throws: SpreadsheetFault.documentType(part: part)) {
            try Spreadsheet(Workbooks.archive(parts))
        }
    }

    @Test func `an entity that nobody declared is no text`() throws {
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&xxe;</t></is></c></row>"
        #expect(throws: SpreadsheetFault.malformed(part: "xl/worksheets/sheet1.xml")) {
            try Spreadsheet(Workbooks.archive(Workbooks.parts(rows)))
        }
    }

    @Test func `50 000 rows under their headings are read and one more is refused`() throws {
        var parts = Workbooks.parts(row)
        parts["xl/worksheets/sheet1.xml"] =
            "repeat:50001:<worksheet><sheetData>:<row><c><v>7</v></c></row>:</sheetData></worksheet>"
        #expect(try Spreadsheet(Workbooks.archive(parts)).rows.count == 50_001)
        parts["xl/worksheets/sheet1.xml"] =
            "repeat:50002:<worksheet><sheetData>:<row><c><v>7</v></c></row>:</sheetData></worksheet>"
        #expect(throws: SpreadsheetFault.tooManyRows(most: 50_000)) {
            try Spreadsheet(Workbooks.archive(parts))
        }
    }

    @Test func `one long tag is refused before it costs time`() throws {
        var parts = Workbooks.parts(row)
        parts["xl/worksheets/sheet1.xml"] = "repeat:3000000:<worksheet a=\":x1:\"/>"
        #expect(throws: SpreadsheetFault.malformed(part: "xl/worksheets/sheet1.xml")) {
            try Spreadsheet(Workbooks.archive(parts))
        }
    }

    @Test func `a cell far to the right does not make rows wide`() throws {
        let rows = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
        #expect(throws: SpreadsheetFault.tooManyColumns(most: 200)) {
            try Spreadsheet(Workbooks.archive(Workbooks.parts(rows)))
        }
    }

    @Test func `one shared string in very many cells is limited as text`() throws {
        var limits = SpreadsheetLimits()
        limits.text = 1000
        let rows = (1...100).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined()
        #expect(throws: SpreadsheetFault.tooLarge(most: 1000)) {
            try Spreadsheet(Workbooks.archive(Workbooks.parts(rows)), limits: limits)
        }
    }

    @Test(
        "cells and rows that no spreadsheet writes are refused",
        arguments: [
            "<row r=\"0\"/>", "<row r=\"5\"/><row r=\"5\"/>", "<row r=\"1048577\"/>", "<c><v>1</v></c>",
            "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"ZZZZ1\"/></row>",
            "<row r=\"1\"><c t=\"s\"><v>99</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
            "<row r=\"1\"><c><v>nan</v></c></row>", "<row r=\"1\"><c><v>1e999</v></c></row>",
            "<row r=\"1\"><c t=\"zz\"><v>1</v></c></row>", "<row r=\"1\"><c><v>x</v></c></row>",
            "<row r=\"1\">",
        ])
    func malformed(_ rows: String) throws {
        #expect(throws: SpreadsheetFault.malformed(part: "xl/worksheets/sheet1.xml")) {
            try Spreadsheet(Workbooks.archive(Workbooks.parts(rows)))
        }
    }

    @Test func `an old or protected workbook is told apart`() {
        #expect(throws: SpreadsheetFault.protectedOrOld) {
            try Spreadsheet([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        }
    }

    @Test func `every truncation is refused`() throws {
        let file = try Workbooks.archive(Workbooks.parts(row))
        for length in stride(from: 0, to: file.count, by: 7) {
            #expect(throws: SpreadsheetFault.self) { try Spreadsheet(Array(file.prefix(length))) }
        }
    }

    @Test func `a changed byte is refused or changes nothing that was read`() throws {
        let file = try Workbooks.archive(Workbooks.parts(row))
        let good = try Spreadsheet(file)
        var refused = 0
        for place in file.indices {
            var bad = file
            bad[place] ^= 0x5A
            do {
                // Times and comments of an archive are not content; names of unread parts neither.
                #expect(try Spreadsheet(bad).rows == good.rows)
            } catch {
                refused += 1
            }
        }
        #expect(refused > file.count / 2)
    }
}
