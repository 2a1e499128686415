import Foundation
import Registry
import Reports
import Spreadsheets
import TestTools
import Testing

@Suite struct ReportWorkbookTests {
    @Test func `the workbook opens elsewhere, with totals, signatures and what binds it`() throws {
        let cells = try cells(of: Sample.report().workbook.xlsx())
        for part in [
            "BÁO CÁO TÌNH HÌNH CẤP, QUẢN LÝ VÀ SỬ DỤNG TEM TRUY XUẤT NGUỒN GỐC OCOP",
            "Sổ cái: 15 mục, gốc \(String(repeating: "ab", count: 32))", "1234567", "2469134", "Tổng cộng",
            "NGƯỜI LẬP BIỂU", "CHÁNH VĂN PHÒNG", "Giấy chứng nhận hết hạn trong 90 ngày tới",
            "Điểm du lịch Sin Suối Hồ", "Rượu ngô Sùng Phài", "LÔ-Ạ7",
        ] { #expect(cells.contains(part), "\(part)") }
        #expect(cells.first == "Tem theo chủ thể|Giấy chứng nhận|Thu hồi")
    }

    @Test func `the same content gives the same bytes, other content others`() throws {
        let bytes = try Sample.report().workbook.xlsx()
        #expect(try Sample.report().workbook.xlsx() == bytes)
        #expect(try Sample.report(version: 2).workbook.xlsx() != bytes)
    }

    @Test func `the table alone is a CSV file with one row for each producer`() throws {
        let csv = String(decoding: try Sample.report(rows: 3).stampSheet.csv(.plain), as: UTF8.self)
        let lines = csv.split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines.first == "Số,Chủ thể,Cấp,Giao,In,Kích hoạt,Hỏng,Huỷ,Hoàn trả,Mất,Quá hạn")
        #expect(lines.last?.hasSuffix(",1234567,130,130,100,4,3,1,2,0") == true)
    }

    /// The sheets' names, then every cell of every sheet, as openpyxl reads them.
    private func cells(of bytes: [UInt8]) throws -> [String] {
        let scratch = try Scratch()
        let file = try scratch.file("report.xlsx", bytes)
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            print("|".join(book.sheetnames))
            for sheet in book.worksheets:
                for row in sheet.iter_rows(values_only=True):
                    for value in row:
                        if value is not None: print(value)
            """
        return try Tool.text("/usr/bin/python3", ["-c", script, file.path])
            .split(separator: "\n").map(String.init)
    }
}
