import Testing

@testable import StampLabels

@Suite struct PrinterCorrectionTests {
    @Test func `a printer that does everything right is not corrected`() throws {
        let correction = try PrinterCorrection(
            measuredCorner: .init(20, 20), lengths: .init(170, 250), page: .a4)
        #expect(correction == .none)
        for sheet in Sheet.presets {
            for cell in [0, sheet.cells - 1] {
                let (put, meant) = (
                    PrinterCorrection.none.corner(ofCell: cell, on: sheet), sheet.corner(ofCell: cell)
                )
                #expect(abs(put.width - meant.width) < 1e-9 && abs(put.height - meant.height) < 1e-9)
            }
        }
    }

    /// Whatever a printer does to the page, the middles of labels come out where the sheet has them.
    @Test(arguments: [(20.6, 19.4, 169.5, 249.0), (18, 23, 171, 251), (20, 20, 166, 256)])
    func `what was measured is made up for`(a: Double, b: Double, c: Double, d: Double) throws {
        let sheet = try Sheet.named("l7160")
        let correction = try PrinterCorrection(measuredCorner: .init(a, b), lengths: .init(c, d), page: .a4)
        let (scaleX, scaleY) = (c / 170, d / 250)
        for cell in 0..<sheet.cells {
            let (put, meant) = (correction.corner(ofCell: cell, on: sheet), sheet.corner(ofCell: cell))
            let x = a + (put.width + sheet.label.width / 2 - 20) * scaleX
            let y = b + (put.height + sheet.label.height / 2 - 20) * scaleY
            #expect(abs(x - meant.width - sheet.label.width / 2) < 1e-9)
            #expect(abs(y - meant.height - sheet.label.height / 2) < 1e-9)
        }
    }

    @Test func `what cannot be made up for is refused`() throws {
        func fault(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> LabelError? {
            do {
                _ = try PrinterCorrection(measuredCorner: .init(a, b), lengths: .init(c, d), page: .a4)
                return nil
            } catch {
                return error
            }
        }
        #expect(fault(20, 20, 164.8, 250) == .badMeasure(.scale(164.8 / 170)))
        #expect(fault(20, 20, 170, 257.51) != nil)
        #expect(fault(20, 20, 175.1, 242.5) == nil)
        #expect(fault(30, 20, 170, 250) == nil)
        #expect(fault(30.1, 20, 170, 250) == .badMeasure(.shift(30.1 - 20)))
        #expect(fault(20, 9.9, 170, 250) != nil)
        #expect(fault(0, 0, 0, 0) != nil)
        #expect(fault(.nan, 20, 170, 250) != nil)
        #expect(fault(20, 20, .infinity, 250) != nil)
    }

    @Test func `labels are not put off the page`() throws {
        let full = try Sheet.named("3474")
        let correction = try PrinterCorrection(shift: .init(2, 0), scale: .init(1, 1))
        #expect(throws: LabelError.badMeasure(.offPage(millimetres: 2, most: 1.01))) {
            try correction.check(on: full)
        }
        try correction.check(on: Sheet.named("l7160"))
        try PrinterCorrection(shift: .init(1, 0), scale: .init(1, 1)).check(on: full)
    }
}
