/// PDF's unit, 1/72 inch.
enum Points {
    /// Kept free of ink at every edge of a label: paper moves in the printer.
    static let safeMargin = Points.of(millimetres: 1)

    static func of(millimetres: Double) -> Double { millimetres * 72 / 25.4 }
    static func millimetres(of points: Double) -> Double { points * 25.4 / 72 }
}
