/// PDF's unit, 1/72 inch, and the grid of an office printer.
enum Points {
    /// A 600-dpi dot.
    static let dot = 0.12
    /// Kept free of ink at every edge of a label: paper moves in the printer.
    static let safeMargin = Points.of(millimetres: 1)

    static func of(millimetres: Double) -> Double { millimetres * 72 / 25.4 }
    static func millimetres(of points: Double) -> Double { points * 25.4 / 72 }

    /// The nearest place on the printer's grid, so that a symbol's modules begin where dots begin.
    static func onGrid(_ points: Double) -> Double { (points / dot).rounded() * dot }
}
