import StampSymbol

/// Thin grey lines along the labels' edges, for sheets that are cut by hand.
enum CutLines {
    /// A page's operators; empty for labels that are cut already.
    static func content(on sheet: Sheet, _ correction: PrinterCorrection) -> [UInt8] {
        switch sheet.cutting {
        case .none: return []
        case .lines: break
        }
        let first = correction.corner(ofCell: 0, on: sheet)
        let last = correction.corner(ofCell: sheet.cells - 1, on: sheet)
        let (left, top) = (first.width - overhang, first.height - overhang)
        let (right, bottom) = (
            last.width + sheet.label.width + overhang, last.height + sheet.label.height + overhang
        )
        var content = Array("q 0.5 G 0.25 w\n".utf8)
        for column in 0..<sheet.columns {
            let x = correction.corner(ofCell: column, on: sheet).width
            for x in [x, x + sheet.label.width] { content += line(sheet, (x, top), (x, bottom)) }
        }
        for row in 0..<sheet.rows {
            let y = correction.corner(ofCell: row * sheet.columns, on: sheet).height
            for y in [y, y + sheet.label.height] { content += line(sheet, (left, y), (right, y)) }
        }
        return content + Array("Q\n".utf8)
    }

    /// Between two places, in millimetres from the page's top left corner.
    private static func line(
        _ sheet: Sheet, _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
    ) -> [UInt8] {
        let ends = [start.x, sheet.page.height - start.y, end.x, sheet.page.height - end.y]
        let points = ends.map { FixedPoint.text(Points.of(millimetres: $0), places: 2) }
        return Array("\(points[0]) \(points[1]) m \(points[2]) \(points[3]) l S\n".utf8)
    }

    /// How far a line goes past the labels, for a ruler to lie on; millimetres.
    private static let overhang = 4.0
}
