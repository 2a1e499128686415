import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

/// Every preset's symbols, read back from what a printer would print, also when it was handled badly.
@Suite struct PresetSymbolTests {
    private let scratch: Scratch
    private static let host = "tem.gov.vn"

    init() throws { scratch = try Scratch() }

    @Test(arguments: StampSample.textSheets, [300, 600])
    func `every symbol is read at its place`(sheet: Sheet, dpi: Int) throws {
        let files = try cells(sheet, dpi: dpi, of: Array(0..<sheet.cells)).enumerated().map {
            index, picture in
            try scratch.file("\(index).pgm", picture.pgm)
        }
        let expected = try (1...UInt32(sheet.cells)).map {
            try StampSample.url(PresetSymbolTests.host, $0).text
        }
        for reader in SymbolReader.allCases {
            #expect(try reader.texts(files) == expected, "\(reader)")
        }
    }

    @Test(arguments: StampSample.textSheets, [300, 600])
    func `symbols are read when skewed, blurred or blotted`(sheet: Sheet, dpi: Int) throws {
        let chosen = [0, sheet.columns - 1, sheet.cells / 2, sheet.cells - 1]
        let geometry = try geometry(sheet)
        var (files, expected): ([URL], [String]) = ([], [])
        for (cell, picture) in zip(chosen, try cells(sheet, dpi: dpi, of: chosen)) {
            for (index, worn) in try worn(picture, geometry, dpi: dpi).enumerated() {
                files.append(try scratch.file("\(cell)-\(index).pgm", worn.pgm))
                expected.append(try StampSample.url(PresetSymbolTests.host, UInt32(cell) + 1).text)
            }
        }
        for reader in SymbolReader.allCases {
            #expect(try reader.texts(files) == expected, "\(reader)")
        }
    }

    /// Turned by 1° both ways, blurred by a third of a module, and with a black or white blot each.
    private func worn(_ picture: WornPicture, _ geometry: LabelGeometry, dpi: Int) throws -> [WornPicture] {
        let module = geometry.module.millimetres * Double(dpi) / 25.4
        let (cosine, sine) = (0.999_847_7, 0.017_452_4)
        // 8 % of the symbol, near its middle. ZBar alone also minds a black blot between the right finders.
        let side = Double(geometry.version.side)
        let blot = (0.08 * side * side).squareRoot()
        let left = Points.millimetres(of: geometry.symbol.x) * Double(dpi) / 25.4
        let top =
            Points.millimetres(of: geometry.label.height - geometry.symbol.y - geometry.symbol.side)
            * Double(dpi) / 25.4
        func pixels(_ origin: Double, _ first: Double) -> Range<Int> {
            let start = Int((origin + first * module).rounded())
            return start..<start + Int((blot * module).rounded())
        }
        let (x, y) = (pixels(left, (side - blot) / 2 + 3), pixels(top, (side - blot) / 2 + 3))
        return [
            picture.turned(cosine: cosine, sine: sine), picture.turned(cosine: cosine, sine: -sine),
            picture.blurred(radius: max(1, Int(module / 6))),
            picture.painted(x: x, y: y, grey: 0),
            picture.painted(x: x, y: y, grey: 255),
        ]
    }

    private func geometry(_ sheet: Sheet) throws -> LabelGeometry {
        try LabelGeometry(size: sheet.label, host: StampSample.host(PresetSymbolTests.host), level: nil)
    }

    /// Pictures of some labels' left parts: the symbol with its quiet zone.
    private func cells(_ sheet: Sheet, dpi: Int, of chosen: [Int]) throws -> [WornPicture] {
        let job = try StampSample.job(
            StampSample.brief, stamps: sheet.cells, host: PresetSymbolTests.host, sheet: sheet)
        let pdf = try scratch.file("labels.pdf", StampSample.document(job).pdf)
        let page = try #require(GreyPicture.pages(of: pdf, dpi: dpi, in: scratch).first)
        let width =
            Double(try geometry(sheet).version.sideWithQuietZone) * (try geometry(sheet)).module.millimetres
        return chosen.map { cell in
            let (x, y) = CellBox(sheet, cell, dpi: dpi).pixels(inset: 0)
            let end = min(x.upperBound, x.lowerBound + Int(width * Double(dpi) / 25.4))
            let part = (
                x: (x.lowerBound..<end).clamped(to: 0..<page.width), y: y.clamped(to: 0..<page.height)
            )
            let pixels = part.y.flatMap {
                page.pixels[$0 * page.width + part.x.lowerBound..<$0 * page.width + part.x.upperBound]
            }
            return WornPicture(width: part.x.count, height: part.y.count, pixels: pixels)
        }
    }
}
