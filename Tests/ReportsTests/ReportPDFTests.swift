import Foundation
import Registry
import Reports
import StampLabels
import TestTools
import Testing

@Suite struct ReportPDFTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `the text reads back with its diacritics, numbers and signature blocks`() throws {
        let text = try text(of: Sample.report())
        for part in [
            "Văn phòng Điều phối nông thôn mới tỉnh Lai Châu",
            "Tháng 11/2026 (từ ngày 01/11/2026 đến ngày 30/11/2026)",
            "Bản 1, chốt số liệu ngày 01/12/2026", "1.234.567", "2.469.134", "Điểm du lịch Sin Suối Hồ",
            "DEMO-077/QĐ-UBND", "04/12/2026", "Rượu ngô Sùng Phài", "LÔ-Ạ7", "1.200", "NGƯỜI LẬP BIỂU",
            "CHÁNH VĂN PHÒNG", "(Ký tên, đóng dấu)", "Trang 2/2", String(repeating: "ab", count: 32),
        ] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("Đính chính"))
    }

    @Test func `a correction says why, a draft that it is none`() throws {
        let corrected = try text(of: Sample.report(version: 2, correction: "Thiếu lô L7"))
        #expect(corrected.contains("Bản 2") && corrected.contains("Đính chính: Thiếu lô L7"))
        #expect(try text(of: Sample.report(version: 0)).contains("BẢN NHÁP"))
    }

    @Test func `the same content gives the same bytes, other content others`() throws {
        let fonts = try Sample.fonts()
        let pdf = try Sample.report().pdf(fonts: fonts)
        #expect(try Sample.report().pdf(fonts: fonts) == pdf)
        #expect(try Sample.report(version: 2).pdf(fonts: fonts) != pdf)
    }

    @Test("qpdf finds no fault, on one page or many", arguments: [0, 2, 15, 100])
    func whole(_ rows: Int) throws {
        let file = try file(of: Sample.report(rows: rows))
        _ = try Tool.text("qpdf", ["--check", file.path])
        let info = try Tool.text("pdfinfo", [file.path])
        #expect(!info.contains("CreationDate") && info.contains("841.89 x 595.276 pts (A4)"))
    }

    @Test func `headings stand again on every page, and no row is lost`() throws {
        let text = try text(of: Sample.report(rows: 100))
        let pages = text.split(separator: "\u{0C}").filter { $0.contains("Trang ") }
        #expect(pages.count > 4)
        for page in pages where page.contains("Bình Lư số") { #expect(page.contains("Kích hoạt")) }
        for place in 1...100 { #expect(text.contains("Bình Lư số \(place),")) }
        // What is signed stands with the line above it.
        #expect(pages.last?.contains("CHÁNH VĂN PHÒNG") == true && pages.last?.contains("Sổ cái:") == true)
    }

    @Test func `nothing is drawn but black on white, in embedded faces`() throws {
        let file = try file(of: Sample.report())
        let fonts = try Tool.text("pdffonts", [file.path]).split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 2 && fonts.allSatisfy { $0.contains("+NotoSans-") })
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", file.path, "-"])
        for colour in [" rg\n", " RG\n", " k\n", " K\n", "DeviceRGB", "DeviceCMYK"] {
            #expect(!text.contains(colour))
        }
    }

    private func file(of report: PeriodReport) throws -> URL {
        try scratch.file("report.pdf", report.pdf(fonts: Sample.fonts()))
    }

    private func text(of report: PeriodReport) throws -> String {
        try Tool.text("pdftotext", ["-layout", file(of: report).path, "-"])
    }
}
