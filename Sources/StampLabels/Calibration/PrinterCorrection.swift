/// What a printer does to a page, and where labels must be put so that they come out right.
///
/// A point that is meant to be at x comes out at `shift + x · scale`, to the right and down alike. Only the
/// places of labels are corrected: a symbol's modules stay whole dots, and a label of 70 mm is wrong by half
/// a millimetre where a printer stretches by 1.5 %.
package struct PrinterCorrection: Hashable, Sendable {
    /// How far everything comes out too far right and too far down, in millimetres: -10 to 10.
    package let shift: Sheet.Size
    /// How much wider and higher everything comes out: 0.97 to 1.03.
    package let scale: Sheet.Size

    /// A printer that does everything right.
    package static let none = PrinterCorrection(unchecked: Sheet.Size(0, 0), Sheet.Size(1, 1))

    /// Each argument is the property of its name.
    ///
    /// - Throws: ``LabelError/badMeasure(_:)`` with the first number outside its range.
    package init(shift: Sheet.Size, scale: Sheet.Size) throws(LabelError) {
        self.init(unchecked: shift, scale)
        // Written so that a number that is none fails too.
        for value in [scale.width, scale.height] where !PrinterCorrection.scales.contains(value) {
            throw .badMeasure(.scale(value))
        }
        for value in [shift.width, shift.height] where !PrinterCorrection.shifts.contains(value) {
            throw .badMeasure(.shift(value))
        }
    }

    private init(unchecked shift: Sheet.Size, _ scale: Sheet.Size) {
        self.shift = shift
        self.scale = scale
    }

    /// What a ruler says about a printed calibration page.
    ///
    /// - Parameters:
    ///   - corner: from the paper's left and top edge to the corner of the rulers.
    ///   - lengths: of the ruler across and the ruler down.
    ///   - page: the paper's size.
    /// - Throws: as ``init(shift:scale:)``.
    package init(measuredCorner corner: Sheet.Size, lengths: Sheet.Size, page: Sheet.Size) throws(LabelError)
    {
        let meant = CalibrationRulers(page)
        let scale = Sheet.Size(
            lengths.width / meant.lengths.width, lengths.height / meant.lengths.height)
        let shift = Sheet.Size(
            corner.width - meant.corner.width * scale.width,
            corner.height - meant.corner.height * scale.height)
        try self.init(shift: shift, scale: scale)
    }

    /// What a printer may stretch or shrink; more is a wrong setting, mostly "fit to page".
    package static let scales = 0.97...1.03
    /// Millimetres that a printer may be off; more is a wrong tray or paper size.
    package static let shifts = -10.0...10.0

    /// Where a label's top left corner must be put: its middle then comes out where the sheet has it.
    func corner(ofCell index: Int, on sheet: Sheet) -> Sheet.Size {
        let corner = sheet.corner(ofCell: index)
        func put(_ corner: Double, _ side: Double, _ shift: Double, _ scale: Double) -> Double {
            (corner + side / 2 - shift) / scale - side / 2
        }
        return Sheet.Size(
            put(corner.width, sheet.label.width, shift.width, scale.width),
            put(corner.height, sheet.label.height, shift.height, scale.height))
    }

    /// Refuses to put ink where the page ends: a printer can be helped only as far as its paper goes.
    ///
    /// - Throws: ``LabelError/badMeasure(_:)``.
    package func check(on sheet: Sheet) throws(LabelError) {
        let first = corner(ofCell: 0, on: sheet)
        let last = corner(ofCell: sheet.cells - 1, on: sheet)
        let beyond = max(
            -first.width, -first.height, last.width + sheet.label.width - sheet.page.width,
            last.height + sheet.label.height - sheet.page.height)
        guard beyond <= PrinterCorrection.inkless else {
            throw .badMeasure(.offPage(millimetres: beyond, most: PrinterCorrection.inkless))
        }
    }

    /// Millimetres at a label's edge that hold no ink, and a little for rounding.
    private static let inkless = 1.01
}

/// Why a printer's measures are refused.
package enum MeasureFault: Hashable, Sendable {
    /// Outside ``PrinterCorrection/scales``.
    case scale(Double)
    /// Outside ``PrinterCorrection/shifts``; millimetres.
    case shift(Double)
    /// Labels would have to be put this far beyond the page.
    case offPage(millimetres: Double, most: Double)
}
