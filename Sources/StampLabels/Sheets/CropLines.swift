import StampSymbol

/// Lines in the margins that show where plain paper is cut; none crosses a label.
enum CropLines {
    /// A page's operators: hairlines in black.
    static func content(on sheet: Sheet, _ correction: PrinterCorrection) -> [UInt8] {
        func corner(_ cell: Int) -> Sheet.Size { correction.corner(ofCell: cell, on: sheet) }
        let (first, last) = (corner(0), corner(sheet.cells - 1))
        let (left, top) = (first.width, first.height)
        let (right, bottom) = (last.width + sheet.label.width, last.height + sheet.label.height)
        var lines = "q 0 G 0.25 w\n"
        func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
            let ends = [x1, sheet.page.height - y1, x2, sheet.page.height - y2]
                .map { FixedPoint.text(Points.of(millimetres: $0), places: 3) }
            lines += "\(ends[0]) \(ends[1]) m \(ends[2]) \(ends[3]) l S\n"
        }
        for column in 0..<sheet.columns {
            let x = corner(column).width
            for edge in [x, x + sheet.label.width] {
                line(edge, max(0, top - far), edge, max(0, top - near))
                line(edge, bottom + near, edge, bottom + far)
            }
        }
        for row in 0..<sheet.rows {
            let y = corner(row * sheet.columns).height
            for edge in [y, y + sheet.label.height] {
                line(max(0, left - far), edge, max(0, left - near), edge)
                line(right + near, edge, right + far, edge)
            }
        }
        return Array((lines + "Q\n").utf8)
    }

    /// From the outermost labels to where a line begins and ends, in millimetres.
    private static let near = 0.8
    private static let far = 2.8
}
