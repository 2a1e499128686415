import Testing

@testable import SpreadsheetReading

@Suite struct SpreadsheetTests {
    @Test func `texts, numbers, days and truth values come as text`() throws {
        let cells = """
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>64.400000000000006</v></c><c r="D2" s="1"><v>45870</v></c>
            <c r="E2" s="2"><v>43831.75</v></c><c r="F2" t="b"><v>1</v></c><c r="G2"><v>9528930000019</v></c>
            <c r="H2" t="inlineStr"><is><t>Hương</t></is></c><c r="I2"><v>45870</v></c><c r="J2" s="3"><v>12</v></c>
            <c r="K2" t="s"><v>2</v></c><c r="L2"><v>1.2345678901234567E+18</v></c></row>
            """
        let sheet = try Spreadsheet(Workbooks.archive(Workbooks.parts(cells)))
        #expect(sheet.sheet == "Tờ 1")
        #expect(sheet.rows.map(\.number) == [2])
        #expect(
            sheet.rows[0].cells == [
                "Trà xanh", "", "64.4", "2025-08-01", "2020-01-01", "yes", "9528930000019", "Hương", "45870",
                "12",
                " có <dấu> ", "1.23456789012346E+18",
            ])
    }

    @Test func `a workbook that counts from 1904 gives the same days`() throws {
        let cells = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44408</v></c></row>"
        #expect(
            try Spreadsheet(Workbooks.archive(Workbooks.parts(cells, date1904: true))).rows[0].cells == [
                "2025-08-01"
            ])
    }

    @Test func `a sheet is chosen by its name, and an unknown one names those there are`() throws {
        let file = try Workbooks.archive(Workbooks.parts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))
        #expect(try Spreadsheet(file, sheet: "Tờ 2").rows[0].cells == ["2"])
        #expect(throws: SpreadsheetFault.noSuchSheet(known: ["Tờ 1", "Tờ 2"])) {
            try Spreadsheet(file, sheet: "Sheet1")
        }
    }

    @Test func `rows without content leave their numbers to the others`() throws {
        let rows = """
            <row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"/></row><row r="9"><c r="B9"><v>2</v></c></row>
            """
        let sheet = try Spreadsheet(Workbooks.archive(Workbooks.parts(rows)))
        #expect(sheet.rows.map(\.number) == [1, 9])
        #expect(sheet.rows[1].cells == ["", "2"])
    }

    @Test func `formulas and errors are named by their cell`() throws {
        let rows = """
            <row r="3"><c r="B3"><f>SUM(A1:A2)</f><v>3</v></c><c r="AB3" t="e"><v>#N/A</v></c></row>
            """
        let sheet = try Spreadsheet(Workbooks.archive(Workbooks.parts(rows)))
        #expect(
            sheet.faults == [
                .init(row: 3, cell: "B3", kind: .formula, value: "=SUM(A1:A2)"),
                .init(row: 3, cell: "AB3", kind: .error, value: "#N/A"),
            ])
    }

    @Test func `what openpyxl writes is read`() throws {
        let file = try Workbooks.python(
            """
            import datetime, io, openpyxl, sys
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.append(["mã", "ngày", "điểm"])
            sheet.append(["03241", datetime.date(2024, 2, 29), 62.5])
            out = io.BytesIO()
            book.save(out)
            sys.stdout.buffer.write(out.getvalue())
            """)
        #expect(
            try Spreadsheet(file).rows.map(\.cells) == [
                ["mã", "ngày", "điểm"], ["03241", "2024-02-29", "62.5"],
            ])
    }

    @Test(
        "a format shows days when it has a year, a day or a month",
        arguments: [
            ("dd/mm/yyyy", true), ("General", false), ("h:mm:ss", false), ("mmm", true), ("0.00", false),
            ("[$-42A]d mmmm", true), ("\"day\" 0", false), ("\\d0", false), ("[h]:mm", false), ("@", false),
        ])
    func formats(_ format: String, _ isDate: Bool) {
        #expect(DateStyles.showsDays(format) == isDate)
    }
}
