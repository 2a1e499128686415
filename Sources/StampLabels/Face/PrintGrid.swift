import StampSymbol

/// The dots of a printer, and what can still be read when it is made of them.
///
/// A module is a whole number of dots and begins where a dot begins.
package struct PrintGrid: Hashable, Sendable {
    /// Dots per inch: 203, 300 or 600.
    package let dpi: Int

    /// Office lasers; what papers are laid out for.
    package static let office = PrintGrid(checked: 600)
    /// What thermal printers have.
    package static let resolutions = [203, 300, 600]

    /// - Parameter dpi: one of ``resolutions``; nil for any other.
    package init?(dpi: Int) {
        guard PrintGrid.resolutions.contains(dpi) else { return nil }
        self.init(checked: dpi)
    }

    private init(checked dpi: Int) { self.dpi = dpi }

    /// A dot's side in points.
    var dot: Double { 72 / Double(dpi) }

    /// The nearest place on the grid, so that a symbol's modules begin where dots begin; points.
    func snapped(_ points: Double) -> Double { (points / dot).rounded() * dot }

    /// How many dots come nearest to a length in points.
    func dots(_ points: Double) -> Int { Int((points / dot).rounded()) }

    /// Whole dots within millimetres.
    func wholeDots(within millimetres: Double) -> Int {
        Int((millimetres * Double(dpi) / 25.4 + 1e-9).rounded(.down))
    }

    /// Points of the smallest letters: below these the marks of ế and ể run together.
    var smallestText: Double {
        switch dpi {
        case 203: 5.5
        case 300: 5
        default: 4.5
        }
    }

    /// Millimetres that a text column needs beside a symbol: on rolls the symbol comes first.
    var narrowestColumn: Double { self == .office ? 14 : 12 }
}
