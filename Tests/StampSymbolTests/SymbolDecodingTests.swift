import Foundation
import StampFormat
import TestTools
import Testing

@testable import StampSymbol

@Suite struct SymbolDecodingTests {
    /// Version 6 and 7 at level M, then the longest host.
    static let hosts = ["tem.gov.vn1", "tem.example.gov.vn", String(repeating: "a", count: 63)]

    @Test(arguments: SymbolReader.allCases)
    func `every level and host is read from a picture at 300 dpi`(reader: SymbolReader) throws {
        let scratch = try Scratch()
        let module = try #require(ModuleSize(dpi: 300))
        var files: [URL] = []
        var expected: [String] = []
        for level in SymbolLevel.allCases {
            for host in SymbolDecodingTests.hosts {
                let url = try StampSample.url(host, UInt32(files.count + 1))
                let symbol = try QRSymbol(url, level: level)
                files.append(try scratch.file("\(files.count).png", try symbol.png(module: module)))
                expected.append(url.text)
            }
        }
        #expect(try reader.texts(files) == expected)
    }

    @Test(arguments: SymbolReader.allCases)
    func `the terminal's half blocks are read when they become pixels`(reader: SymbolReader) throws {
        let scratch = try Scratch()
        let url = try StampSample.url("tem.example.gov.vn")
        let lines = try QRSymbol(url).terminalText.split(separator: "\n")
        #expect(lines.count == 27)
        #expect(lines.allSatisfy { $0.count == 53 })
        let picture = try scratch.file("terminal.pgm", HalfBlocks.picture(of: lines))
        #expect(try reader.texts([picture]) == [url.text])
    }
}

/// A terminal with a dark ground, at 4 pixels to a module.
enum HalfBlocks {
    static func picture(of lines: [Substring]) -> [UInt8] {
        var rows: [[UInt8]] = []
        for line in lines {
            rows.append(line.map { "█▀".contains($0) ? 255 : 0 })
            rows.append(line.map { "█▄".contains($0) ? 255 : 0 })
        }
        let wide = rows.map { row in row.flatMap { [UInt8](repeating: $0, count: 4) } }
        let head = "P5 \(wide[0].count) \(wide.count * 4) 255\n"
        return Array(head.utf8) + wide.flatMap { row in (0..<4).flatMap { _ in row } }
    }
}
