import StampSymbol

/// A rectangle of a page, in points from its bottom left corner.
struct PageBox {
    let left: Double
    let bottom: Double
    let right: Double
    let top: Double

    /// The whole of a page in millimetres.
    init(page: Sheet.Size) {
        (left, bottom) = (0, 0)
        (right, top) = (Points.of(millimetres: page.width), Points.of(millimetres: page.height))
    }

    init(corner: (x: Double, y: Double), _ size: Sheet.Size) {
        (left, bottom) = corner
        right = left + Points.of(millimetres: size.width)
        top = bottom + Points.of(millimetres: size.height)
    }

    /// Larger by millimetres on every side.
    func grown(by millimetres: Double) -> PageBox {
        let more = Points.of(millimetres: millimetres)
        return PageBox(left: left - more, bottom: bottom - more, right: right + more, top: top + more)
    }

    private init(left: Double, bottom: Double, right: Double, top: Double) {
        (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
    }

    /// As an entry of a page.
    func entry(_ name: String) -> String {
        let sides = [left, bottom, right, top].map { FixedPoint.text($0, places: 4) }
        return "/\(name)[\(sides.joined(separator: " "))]"
    }
}
