import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

@Suite struct ThermalTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test(
        arguments: Roll.presets.flatMap { roll in PrintGrid.resolutions.map { (roll, $0) } })
    func `every symbol of every roll is read from both languages`(roll: Roll, dpi: Int) throws {
        let sample = RollSample(roll: roll, dpi: dpi, stamps: 7)
        let rows = try sample.rows(.tspl)
        #expect(try sample.rows(.zpl) == rows)
        #expect(rows.count == (6 + roll.across) / roll.across)
        let pictures = try (0..<7).map { index in
            try scratch.file(
                "\(index).pgm",
                rows[index / roll.across].pgm(x: sample.dots(column: index % roll.across)))
        }
        let urls = try (1...7).map { try StampSample.url(sample.host, UInt32($0)).text }
        for reader in SymbolReader.allCases {
            #expect(try reader.texts(pictures) == urls, "\(reader) \(roll.name) \(dpi)")
        }
    }

    @Test(arguments: PrintGrid.resolutions)
    func `modules are whole dots, all of the same size`(dpi: Int) throws {
        let sample = RollSample(roll: try Roll.named("40x30"), dpi: dpi, stamps: 1)
        let (report, row) = (try sample.file(.tspl).report, try #require(try sample.rows(.tspl).first))
        let symbol = try QRSymbol(StampSample.url(sample.host), level: report.level)
        let dots = report.module.dots
        let (left, top) = try #require(corner(of: row))
        for y in 0..<symbol.side * dots {
            for x in 0..<symbol.side * dots {
                let isBlack = row.dots[(top + y) * row.width + left + x] == 1
                guard isBlack == symbol.isDark(row: y / dots, column: x / dots) else {
                    Issue.record("dot \(x), \(y)")
                    return
                }
            }
        }
    }

    /// The topmost finder pattern's first dot, left to right.
    private func corner(of row: PrintedRow) -> (Int, Int)? {
        for x in 0..<row.width {
            for y in 0..<row.height where row.dots[y * row.width + x] == 1 { return (x, y) }
        }
        return nil
    }

    @Test func `the last row is padded, and the first may begin at a later column`() throws {
        var sample = RollSample(roll: try Roll.named("104x22"), stamps: 3)
        sample.startColumn = 3
        let rows = try sample.rows(.zpl)
        #expect(rows.count == 2)
        let blank = [0, 1].map { rows[0].isWhite(x: sample.dots(column: $0)) }
        #expect(blank == [true, true])
        #expect(!rows[0].isWhite(x: sample.dots(column: 2)))
        #expect(!rows[1].isWhite(x: sample.dots(column: 1)))
        #expect(rows[1].isWhite(x: sample.dots(column: 2)))
        sample.startColumn = 4
        #expect(throws: LabelError.badStartCell(4, cells: 3)) { try sample.file(.zpl) }
    }

    @Test func `nothing is printed within a millimetre of a label's edge`() throws {
        let sample = RollSample(roll: try Roll.named("72x22"), dpi: 300, stamps: 2)
        let row = try #require(try sample.rows(.tspl).first)
        for column in 0..<2 {
            let dots = sample.dots(column: column)
            #expect(row.isWhite(x: dots.lowerBound..<dots.lowerBound + 11))
            #expect(row.isWhite(x: dots.upperBound - 11..<dots.upperBound))
        }
        let edge = 10 * row.width
        #expect(row.dots.prefix(edge).allSatisfy { $0 == 0 })
        #expect(row.dots.suffix(edge).allSatisfy { $0 == 0 })
    }

    @Test func `files of a job in parts each begin with their own head`() throws {
        let sample = RollSample(roll: try Roll.named("72x22"), stamps: 9)
        let writer = try RollWriter(sample.job(), on: sample.roll, in: .tspl, fonts: StampSample.fonts())
        var files: [[UInt8]] = [[]]
        let report = try writer.write(stamps: StampSample.stamps(1...9), rowsPerFile: 2) {
            files.append([])
        } to: {
            files[files.count - 1] += $0
        }
        #expect(report.pages == 5)
        #expect(report.byteCount == files.joined().count)
        #expect(try files.map { try TSPLPrinter($0, dpi: 203).rows.count } == [2, 2, 1])
        #expect(
            try files.flatMap { try TSPLPrinter($0, dpi: 203).rows } == sample.rows(.tspl))
    }

    @Test func `the head says the roll's own lengths`() throws {
        let printer = try TSPLPrinter(RollSample(roll: try Roll.named("104x22")).file(.tspl).bytes, dpi: 203)
        #expect(printer.size == (104, 22))
        #expect(printer.gap == 2)
    }

    @Test func `the interpreters stop at what firmware would trip over`() throws {
        let sample = RollSample(roll: try Roll.named("40x30"), stamps: 1)
        let tspl = try sample.file(.tspl).bytes
        #expect(throws: ByteReader.Malformed.self) { try TSPLPrinter(tspl.filter { $0 != 0x0D }, dpi: 203) }
        #expect(throws: ByteReader.Malformed.self) { try TSPLPrinter(Array(tspl.dropLast(2)), dpi: 203) }
        #expect(throws: ByteReader.Malformed.self) { try TSPLPrinter(tspl, dpi: 300) }
        let zpl = try sample.file(.zpl).bytes
        for offset in stride(from: 60, to: zpl.count - 40, by: 97) {
            var cut = zpl
            cut.remove(at: offset)
            let rows = try? ZPLPrinter(cut).rows
            #expect(rows != (try sample.rows(.zpl)))
        }
        #expect(throws: ByteReader.Malformed.self) { try ZPLPrinter(Array(zpl.dropLast(1))) }
    }

    @Test func `a specimen says so and its symbol stays clean`() throws {
        var sample = RollSample(roll: try Roll.named("50x30"), stamps: 1)
        let plain = try #require(try sample.rows(.tspl).first)
        sample.kind = .specimen
        let marked = try #require(try sample.rows(.tspl).first)
        let (more, less) = (marked.dots.count { $0 == 1 }, plain.dots.count { $0 == 1 })
        #expect(more > less)
        let picture = try scratch.file("specimen.pgm", marked.pgm(x: 0..<marked.width))
        let stamp = try StampSample.stamp(1, kind: .specimen)
        let url = StampURL(host: try StampSample.host(sample.host), stamp: stamp).text
        for reader in SymbolReader.allCases { #expect(try reader.texts([picture]) == [url]) }
    }

    @Test func `a short link fits a roll that the whole stamp does not, and is read`() throws {
        let roll = try Roll.named("custom:25x16")
        #expect(throws: LabelError.self) { try RollSample(roll: roll).file(.tspl) }
        let sample = RollSample(roll: roll, stamps: 1, link: .short)
        let row = try #require(try sample.rows(.zpl).first)
        let picture = try scratch.file("short.pgm", row.pgm(x: 0..<row.width))
        let text = SymbolLink.short.text(
            try StampSample.stamp(1), host: try StampSample.host(sample.host))
        for reader in SymbolReader.allCases { #expect(try reader.texts([picture]) == [text]) }
    }

    @Test func `each label has its own scratch code, beside a symbol that is the same`() throws {
        let roll = try Roll.named("50x30")
        let codes = ["7K2M-9QXD", "7K2M-9QXE"]
        let rows = try codes.map { code in
            try #require(try RollSample(roll: roll, stamps: 1, scratch: code).rows(.tspl).first)
        }
        let sample = RollSample(roll: roll, stamps: 1, scratch: codes[0])
        let symbol = 0..<Int(Double(rows[0].width) * 0.5)
        #expect(rows[0].pgm(x: symbol) == rows[1].pgm(x: symbol))
        #expect(rows[0] != rows[1])
        #expect(try sample.rows(.tspl).first == rows[0])
    }

    @Test func `what is read back before release is what the printer burns`() throws {
        let sample = RollSample(roll: try Roll.named("72x22"), stamps: 3)
        let writer = try RollWriter(sample.job(), on: sample.roll, in: .zpl, fonts: StampSample.fonts())
        let rows = try sample.rows(.zpl)
        for (row, serials) in [(1, UInt32(1)...2), (2, UInt32(3)...3)] {
            let page = try writer.picture(ofRow: row, stamps: StampSample.stamps(serials))
            let burnt = rows[row - 1]
            #expect((page.width, page.height) == (burnt.width, burnt.height))
            let all = Array(page.part(x: 0..<page.width, y: 0..<page.height).suffix(burnt.dots.count))
            #expect(all == burnt.dots.map { $0 == 1 ? 0 : 255 })
        }
    }

    @Test func `stamps of another kind or number are refused`() throws {
        let sample = RollSample(roll: try Roll.named("40x30"), stamps: 2)
        let writer = try RollWriter(sample.job(), on: sample.roll, in: .zpl, fonts: StampSample.fonts())
        let specimens = try StampSample.stamps(1...2, kind: .specimen)
        #expect(throws: LabelError.kindDiffers(serial: 1)) { try writer.write(stamps: specimens) { _ in } }
        for given in [1, 3] {
            #expect(throws: LabelError.stampCountDiffers(announced: 2, given: given)) {
                try writer.write(stamps: StampSample.stamps(1...UInt32(given))) { _ in }
            }
        }
    }
}
