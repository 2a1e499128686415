import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

/// Test pages, and labels for a printer that was measured, held to their numbers in a rendering.
@Suite struct TestPageTests {
    private let scratch: Scratch
    private static let dpi = 600

    init() throws { scratch = try Scratch() }

    @Test(arguments: Sheet.presets)
    func `outlines stand where the sheet has its labels, to 0.1 mm`(sheet: Sheet) throws {
        let page = try rendered(
            TestPage(sheet, for: .outlines(.none)).pdf(fonts: StampSample.fonts(), identifier: Array(0..<16)))
        for cell in [0, sheet.columns - 1, sheet.cells - sheet.columns, sheet.cells - 1] {
            let corner = sheet.corner(ofCell: cell)
            let (right, bottom) = (corner.width + sheet.label.width, corner.height + sheet.label.height)
            // A line's middle at a quarter of the side, away from words and arrow; edges of the page are cut.
            for x in [corner.width, right] where x > 1 && x < sheet.page.width - 1 {
                let ink = page.darkColumns(near: x, atHeight: corner.height + 0.27 * sheet.label.height)
                #expect(ink.contains { abs($0 - x) < 0.1 }, "\(sheet.name) \(cell): \(x) \(ink)")
            }
            for y in [corner.height, bottom] where y > 1 && y < sheet.page.height - 1 {
                let ink = page.darkRows(near: y, atWidth: corner.width + 0.27 * sheet.label.width)
                #expect(ink.contains { abs($0 - y) < 0.1 }, "\(sheet.name) \(cell): \(y) \(ink)")
            }
        }
    }

    @Test func `a correction moves what the printer moves back to its place`() throws {
        let sheet = try Sheet.named("l7160")
        let correction = try PrinterCorrection(shift: .init(1.2, -0.8), scale: .init(0.99, 1.01))
        let page = try rendered(
            TestPage(sheet, for: .outlines(correction)).pdf(
                fonts: StampSample.fonts(), identifier: Array(0..<16)))
        let (corner, label) = (sheet.corner(ofCell: sheet.cells - 1), sheet.label)
        // The printer puts x at shift + x · scale: the label's middle must come out where the sheet has it.
        let x = (corner.width + label.width / 2 - 1.2) / 0.99 - label.width / 2
        let y = (corner.height + label.height / 2 + 0.8) / 1.01 - label.height / 2
        #expect(page.darkColumns(near: x, atHeight: y + 10).contains { abs($0 - x) < 0.1 })
        #expect(page.darkRows(near: y, atWidth: x + 10).contains { abs($0 - y) < 0.1 })
    }

    @Test func `the rulers of the calibration page have their lengths`() throws {
        let sheet = try Sheet.named("l4770")
        let page = try rendered(
            TestPage(sheet, for: .calibration).pdf(fonts: StampSample.fonts(), identifier: Array(0..<16)))
        for x in [20.0, 190] {
            #expect(page.darkColumns(near: x, atHeight: 17.5).contains { abs($0 - x) < 0.1 }, "\(x)")
        }
        for y in [20.0, 270] {
            #expect(page.darkRows(near: y, atWidth: 17.5).contains { abs($0 - y) < 0.1 }, "\(y)")
        }
    }

    @Test func `labels go where the outlines of the same printer go`() throws {
        let sheet = try Sheet.named("l7160")
        var job = try StampSample.job(stamps: sheet.cells, sheet: sheet)
        let right = try ink(of: job)
        job.correction = try PrinterCorrection(shift: .init(1.2, -0.8), scale: .init(0.99, 1.01))
        let corrected = try ink(of: job)
        for (index, cell) in [0, sheet.cells - 1].enumerated() {
            let (meant, put) = (sheet.corner(ofCell: cell), job.correction.corner(ofCell: cell, on: sheet))
            let moved = try (
                #require(corrected[index].x) - #require(right[index].x),
                #require(corrected[index].y) - #require(right[index].y)
            )
            #expect(abs(moved.0 - put.width + meant.width) < 0.1)
            #expect(abs(moved.1 - put.height + meant.height) < 0.1)
        }
    }

    /// The upper left corner of the first and of the last label's symbol.
    private func ink(of job: LabelJob) throws -> [(x: Double?, y: Double?)] {
        let page = try rendered(StampSample.document(job).pdf)
        let geometry = try LabelGeometry(size: job.sheet.label, host: job.host, level: job.level)
        let middle = Points.millimetres(
            of: geometry.symbol.x + geometry.symbol.side * 3.5 / Double(geometry.version.side))
        let top = Points.millimetres(of: geometry.label.height - geometry.symbol.y - geometry.symbol.side)
        let finder = top + 3.5 * geometry.module.millimetres
        return [0, job.sheet.cells - 1].map { cell in
            let corner = job.correction.corner(ofCell: cell, on: job.sheet)
            return (
                page.firstDark(fromX: corner.width + 0.4, y: corner.height + finder),
                page.firstDark(x: corner.width + middle, fromY: corner.height + 0.4)
            )
        }
    }

    private func rendered(_ pdf: [UInt8]) throws -> MeasuredPage {
        let file = try scratch.file("page.pdf", pdf)
        let page = try #require(GreyPicture.pages(of: file, dpi: TestPageTests.dpi, in: scratch).first)
        return MeasuredPage(page: page, dpi: TestPageTests.dpi)
    }
}

/// A rendered page under a ruler: places are in millimetres from its top left corner.
struct MeasuredPage {
    let page: GreyPicture
    let dpi: Int

    /// The middles of dark stretches in one pixel row, at most 1 mm away.
    func darkColumns(near x: Double, atHeight y: Double) -> [Double] {
        let row = pixel(y)
        return middles(pixel(x - 1)..<pixel(x + 1)) { page.isDark(x: $0, y: row) }
    }

    /// The middles of dark stretches in one pixel column, at most 1 mm away.
    func darkRows(near y: Double, atWidth x: Double) -> [Double] {
        let column = pixel(x)
        return middles(pixel(y - 1)..<pixel(y + 1)) { page.isDark(x: column, y: $0) }
    }

    /// The left edge of the first dark pixel to the right.
    func firstDark(fromX x: Double, y: Double) -> Double? {
        let row = pixel(y)
        return (max(0, pixel(x))..<page.width).first { page.isDark(x: $0, y: row) }.map(millimetres)
    }

    /// The upper edge of the first dark pixel below.
    func firstDark(x: Double, fromY y: Double) -> Double? {
        let column = pixel(x)
        return (max(0, pixel(y))..<page.height).first { page.isDark(x: column, y: $0) }.map(millimetres)
    }

    private func middles(_ range: Range<Int>, _ isDark: (Int) -> Bool) -> [Double] {
        var middles: [Double] = []
        var start: Int?
        for place in range.lowerBound...range.upperBound {
            let dark = place < range.upperBound && isDark(place)
            if dark, start == nil { start = place }
            if !dark, let first = start {
                middles.append((millimetres(first) + millimetres(place)) / 2)
                start = nil
            }
        }
        return middles
    }

    private func pixel(_ millimetres: Double) -> Int {
        Int((millimetres * Double(dpi) / 25.4).rounded(.down))
    }
    private func millimetres(_ pixel: Int) -> Double { Double(pixel) * 25.4 / Double(dpi) }
}

extension GreyPicture {
    /// Darker than half; everything outside the page is light.
    func isDark(x: Int, y: Int) -> Bool {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return false }
        return pixels[y * width + x] < 200
    }
}
