import StampSymbol

/// Marks outside a label's bleed that show where it is cut.
enum CutMarks {
    /// From the bleed to the page's edge, in millimetres.
    static let room = 7.0

    /// A form's operators: hairlines in black at the four corners of a box in points, `bleed` mm away from it.
    static func content(around box: PageBox, bleed: Double) -> [UInt8] {
        let near = Points.of(millimetres: bleed)
        let far = near + Points.of(millimetres: 5)
        var lines = "q 0 G 0.25 w\n"
        func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
            let ends = [x1, y1, x2, y2].map { FixedPoint.text($0, places: 3) }
            lines += "\(ends[0]) \(ends[1]) m \(ends[2]) \(ends[3]) l S\n"
        }
        for x in [box.left, box.right] {
            line(x, box.bottom - far, x, box.bottom - near)
            line(x, box.top + near, x, box.top + far)
        }
        for y in [box.bottom, box.top] {
            line(box.left - far, y, box.left - near, y)
            line(box.right + near, y, box.right + far, y)
        }
        return Array((lines + "Q\n").utf8)
    }
}
