import Foundation
import FoundationXML
import TestTools
import Testing

@testable import StampSymbol

@Suite struct SymbolPictureTests {
    let symbol: QRSymbol

    init() throws { symbol = try QRSymbol(StampSample.url("tem.example.gov.vn")) }

    @Test func `the SVG is one path of all dark modules`() throws {
        let elements = try #require(SVGElements(symbol.svg()))
        #expect(elements.names == ["svg", "rect", "path"])
        #expect(elements.attributes[0]["viewBox"] == "0 0 53 53")
        #expect(elements.attributes[0]["width"] == "20.193mm")
        let path = try #require(elements.attributes[2]["d"])
        var painted: Set<[Int]> = []
        for run in path.split(separator: "M") {
            let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
            for column in numbers[0]..<numbers[0] + numbers[2] {
                painted.insert([numbers[1] - 4, column - 4])
            }
        }
        for row in 0..<symbol.side {
            for column in 0..<symbol.side {
                #expect(painted.contains([row, column]) == symbol.isDark(row: row, column: column))
            }
        }
        #expect(painted.allSatisfy { symbol.isDark(row: $0[0], column: $0[1]) })
    }

    @Test(arguments: [(203, 7992), (300, 11811), (600, 23622)])
    func `the PNG has one bit a pixel and says its size`(dpi: Int, pixelsPerMetre: Int) throws {
        let module = try #require(ModuleSize(dpi: dpi))
        let png = try symbol.png(module: module)
        let pixels = 53 * module.dots
        #expect(Array(png[..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        // IHDR: width, height, bit depth 1, colour type 0 (grey).
        #expect(Array(png[16..<26]) == bigEndian(pixels) + bigEndian(pixels) + [1, 0])
        let chunk = Array("pHYs".utf8) + bigEndian(pixelsPerMetre) + bigEndian(pixelsPerMetre) + [1]
        #expect(Data(png).range(of: Data(chunk)) != nil)
    }

    @Test func `pictures of one symbol are equal byte for byte`() throws {
        let again = try QRSymbol(StampSample.url("tem.example.gov.vn"))
        let module = try #require(ModuleSize(dpi: 300))
        #expect(try again.png(module: module) == symbol.png(module: module))
        #expect(again.svg() == symbol.svg())
        #expect(again.terminalText == symbol.terminalText)
    }

    @Test func `outside the symbol everything is light`() {
        #expect(!symbol.isDark(row: -1, column: 0))
        #expect(!symbol.isDark(row: 0, column: 45))
        #expect(symbol.isDark(row: 44, column: 0))
    }

    private func bigEndian(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}

/// The elements of a well-formed document in order, or nil.
private final class SVGElements: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []
    private(set) var attributes: [[String: String]] = []

    init?(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.append(name)
        self.attributes.append(attributes)
    }
}
