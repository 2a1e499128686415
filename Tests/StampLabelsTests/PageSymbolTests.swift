import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

@Suite struct PageSymbolTests {
    @Test(arguments: SymbolReader.allCases)
    func `every symbol of a page is read at the printed size and at 300 dpi`(reader: SymbolReader) throws {
        let job = try StampSample.job()
        let cells = try pictures(of: job)
        #expect(cells.count == 1)
        #expect(try reader.texts(cells[0]) == urls(1...65))
    }

    @Test(arguments: SymbolReader.allCases)
    func `a part-used sheet starts at its first free cell and goes on at 1`(reader: SymbolReader) throws {
        // 6 labels from cell 60, 65 on the second page, 59 on the third.
        let pages = try pictures(of: StampSample.job(stamps: 130, startCell: 60))
        #expect(pages.map(\.count) == [6, 65, 59])
        #expect(try reader.texts(pages[0]) == urls(1...6))
        #expect(
            try reader.texts([pages[1][0], pages[1][64], pages[2][0], pages[2][58]])
                == [7, 71, 72, 130].flatMap { try urls($0...$0) })
    }

    @Test func `a version 6 symbol gets larger modules and is read`() throws {
        let job = try StampSample.job(stamps: 1, host: "tem.gov.vn")
        let (_, report) = try StampSample.document(job)
        #expect(report.version.number == 6)
        #expect(report.module.dots == 10)
        let expected = [try StampSample.url("tem.gov.vn").text]
        #expect(try SymbolReader.zxing.texts(pictures(of: job)[0]) == expected)
        #expect(try SymbolReader.zbar.texts(pictures(of: job)[0]) == expected)
    }

    @Test(arguments: SymbolReader.allCases)
    func `a roomy label takes level Q, and H when asked, and is read`(reader: SymbolReader) throws {
        let sheet = try Sheet(
            name: "roomy", label: .init(63.5, 33.9), columns: 3, rows: 8, origin: .init(7.21, 12.9),
            pitch: .init(66.04, 33.9), cornerRadius: 3, source: "Endisch 6406333x", isMeasured: false)
        for level in [nil, SymbolLevel.high] {
            let job = try StampSample.job(stamps: 4, level: level, sheet: sheet)
            #expect(try StampSample.document(job).report.level == level ?? .quartile)
            #expect(try reader.texts(pictures(of: job)[0]) == urls(1...4))
        }
    }

    @Test func `symbols stand where the printer's dots begin`() throws {
        let geometry = try LabelGeometry(
            size: Sheet.named("tomy-145").label, host: StampSample.host("tem.example.gov.vn"), level: nil)
        #expect(geometry.level == .medium)
        #expect(geometry.module == .office)
        for length in [geometry.symbol.x, geometry.symbol.y, geometry.symbol.side] {
            #expect(abs((length / 0.12).rounded() - length / 0.12) < 1e-9)
        }
        #expect(Points.millimetres(of: geometry.symbol.x) >= 1)
        #expect(Points.millimetres(of: geometry.symbol.y) >= 1)
        let above = geometry.label.height - geometry.symbol.y - geometry.symbol.side
        #expect(Points.millimetres(of: above) >= 1)
    }

    private func urls(_ serials: ClosedRange<UInt32>) throws -> [String] {
        try serials.map { try StampSample.url("tem.example.gov.vn", $0).text }
    }

    /// A picture of each used cell, page by page.
    private func pictures(of job: LabelJob) throws -> [[URL]] {
        let pdf = try scratch.file("labels.pdf", StampSample.document(job).pdf)
        var left = job.stampCount
        var first = job.startCell - 1
        return try GreyPicture.pages(of: pdf, dpi: 300, in: scratch).enumerated().map { number, page in
            let cells = first..<min(job.sheet.cells, first + left)
            left -= cells.count
            first = 0
            return try cells.map { cell in
                let (x, y) = CellBox(job.sheet, cell, dpi: 300).pixels(inset: 0)
                return try scratch.file("\(number)-\(cell).pgm", page.crop(x: x, y: y))
            }
        }
    }

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }
}
