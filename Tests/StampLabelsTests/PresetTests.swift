import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

/// Every paper that is known by name, printed and read back.
@Suite struct PresetTests {
    /// A symbol of our example's host is too large for this one; a shorter host's is not.
    private static func host(for sheet: Sheet) -> String {
        sheet.name == "L4732" ? "t.vn" : "tem.example.gov.vn"
    }

    @Test("a full page is read by both readers at 300 dpi", arguments: Sheet.presets)
    func wholePage(_ sheet: Sheet) throws {
        let host = Self.host(for: sheet)
        let job = try StampSample.job(stamps: sheet.cells, host: host, sheet: sheet)
        let page = try #require(try pages(of: job, dpi: 300).first)
        let files = try (0..<sheet.cells).map { try picture(of: $0, on: sheet, page, dpi: 300) }
        let expected = try (1...UInt32(sheet.cells)).map { try StampSample.url(host, $0).text }
        for reader in SymbolReader.allCases { #expect(try reader.texts(files) == expected, "\(reader)") }
    }

    @Test("skewed, blurred or with a blot of 8 %, it is read at 300 and 600 dpi", arguments: Sheet.presets)
    func wear(_ sheet: Sheet) throws {
        let host = Self.host(for: sheet)
        let job = try StampSample.job(stamps: 1, host: host, sheet: sheet)
        let expected = [try StampSample.url(host, 1).text]
        for dpi in [300, 600] {
            let page = try #require(try pages(of: job, dpi: dpi).first)
            let box = CellBox(sheet, 0, dpi: dpi).pixels(inset: 0)
            let label = page.part(x: box.x, y: box.y, margin: dpi / 12)
            for (name, worn) in [
                ("skew", label.turned(degrees: 1)), ("blur", label.blurred()),
                ("blot", try blotted(label, job, margin: dpi / 12, dpi: dpi)),
            ] {
                let file = try scratch.file("\(dpi)-\(name).pgm", worn.pgm)
                for reader in SymbolReader.allCases {
                    #expect(try reader.texts([file]) == expected, "\(name) at \(dpi) dpi, \(reader)")
                }
            }
        }
    }

    @Test("labels lie where the paper has them, within 0.1 mm", arguments: Sheet.presets)
    func places(_ sheet: Sheet) throws {
        let job = try StampSample.job(stamps: sheet.cells, host: Self.host(for: sheet), sheet: sheet)
        let geometry = try LabelGeometry(size: sheet.label, host: job.host, level: nil)
        let page = try #require(try pages(of: job, dpi: 600).first)
        for cell in [0, sheet.columns - 1, sheet.cells - 1] {
            let corner = sheet.corner(ofCell: cell)
            let left = corner.width + Points.millimetres(of: geometry.symbol.x)
            let top =
                corner.height
                + Points.millimetres(of: geometry.label.height - geometry.symbol.y - geometry.symbol.side)
            // The first dark pixel from the left and from above, on lines through a finder pattern's edge.
            let inside = Points.millimetres(of: geometry.symbol.side) / Double(geometry.version.side) / 2
            let x = try #require(firstDark(page, from: left - 1, along: top + inside, isAcross: true))
            let y = try #require(firstDark(page, from: top - 1, along: left + inside, isAcross: false))
            #expect(abs(x - left) <= 0.1 && abs(y - top) <= 0.1, "cell \(cell): \(x - left), \(y - top)")
        }
    }

    @Test func `a symbol too large for its paper names the nearest that takes it`() throws {
        let job = try StampSample.job(stamps: 1, sheet: Sheet.named("L4732"))
        let error = #expect(throws: LabelError.self) { try StampSample.document(job) }
        guard case .symbolTooLarge(let needs, let has, let nearest) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(needs > has && has == 16.9 && nearest == "square-66")
    }

    /// A blot that covers 8 % of the symbol, away from its finder patterns.
    private func blotted(_ label: GreyPicture, _ job: LabelJob, margin: Int, dpi: Int) throws -> GreyPicture {
        let geometry = try LabelGeometry(size: job.sheet.label, host: job.host, level: nil)
        func pixels(_ points: Double) -> Double { points * Double(dpi) / 72 }
        let side = pixels(geometry.symbol.side)
        let left = Double(margin) + pixels(geometry.symbol.x)
        let top = Double(margin) + pixels(geometry.label.height - geometry.symbol.y) - side
        let radius = (0.08 * side * side / .pi).squareRoot()
        return label.blotted(x: left + 0.68 * side, y: top + 0.66 * side, radius: radius)
    }

    /// Where the first dark pixel stands, in millimetres from the page's edge; within 2 mm from `start` on.
    private func firstDark(_ page: GreyPicture, from start: Double, along line: Double, isAcross: Bool)
        -> Double?
    {
        func pixel(_ millimetres: Double) -> Int { Int((millimetres * 600 / 25.4).rounded(.down)) }
        let found = (pixel(start)..<pixel(start + 2)).first { place in
            let (x, y) = isAcross ? (place, pixel(line)) : (pixel(line), place)
            guard (0..<page.width).contains(x), (0..<page.height).contains(y) else { return false }
            return page.pixels[y * page.width + x] < 128
        }
        return found.map { Double($0) * 25.4 / 600 }
    }

    private func picture(of cell: Int, on sheet: Sheet, _ page: GreyPicture, dpi: Int) throws -> URL {
        let box = CellBox(sheet, cell, dpi: dpi).pixels(inset: 0)
        return try scratch.file("\(cell).pgm", page.part(x: box.x, y: box.y, margin: dpi / 12).pgm)
    }

    private func pages(of job: LabelJob, dpi: Int) throws -> [GreyPicture] {
        let own = try Scratch()
        let pdf = try own.file("labels.pdf", StampSample.document(job).pdf)
        return try GreyPicture.pages(of: pdf, dpi: dpi, in: own)
    }

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }
}

extension Sheet: CustomTestStringConvertible {
    package var testDescription: String { name }
}
