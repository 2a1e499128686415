/// The side of one module on paper.
///
/// A printer paints whole dots: a module of 3.4 dots comes out 3 dots wide here and 4 there, and
/// readers fail. With a printer's dpi given, a module is therefore a whole number of dots.
package struct ModuleSize: Hashable, Sendable {
    /// Dots on each side, 1 or more.
    package let dots: Int
    /// Dots per inch of the printer.
    package let dpi: Int

    /// Millimetres on each side.
    package var millimetres: Double { Double(dots) * ModuleSize.millimetresPerInch / Double(dpi) }

    /// - Parameters:
    ///   - dots: 1 or more.
    ///   - dpi: 72 to 2400; nil outside either range.
    package init?(dots: Int, dpi: Int) {
        guard dots >= 1, ModuleSize.dpiRange.contains(dpi) else { return nil }
        self.dots = dots
        self.dpi = dpi
    }

    private init(unchecked dots: Int, dpi: Int) {
        self.dots = dots
        self.dpi = dpi
    }

    /// 9 dots at 600 dpi, 0.381 mm: what an office laser printer paints exactly.
    package static let office = ModuleSize(unchecked: 9, dpi: 600)

    /// The fewest dots that make 0.375 mm or more: 3 at 203 dpi, 5 at 300, 9 at 600.
    ///
    /// - Parameter dpi: 72 to 2400; nil outside.
    package init?(dpi: Int) {
        guard ModuleSize.dpiRange.contains(dpi) else { return nil }
        let exact = ModuleSize.usual * Double(dpi) / ModuleSize.millimetresPerInch
        self.init(dots: max(1, Int(exact.rounded(.up))), dpi: dpi)
    }

    /// The largest whole number of dots with which `modules` in a row fit the room; nil if none does.
    ///
    /// - Parameters:
    ///   - dpi: 72 to 2400.
    ///   - modules: how many stand side by side, the quiet zone included.
    ///   - room: millimetres.
    /// - Returns: a size of 1 dot or more.
    package static func largest(dpi: Int, modules: Int, within room: Double) -> ModuleSize? {
        // A billionth of a dot forgives what binary fractions do to a room that fits exactly.
        let exact = room / Double(modules) * Double(dpi) / millimetresPerInch + 1e-9
        guard exact >= 1, exact < 1e6 else { return nil }
        return ModuleSize(dots: Int(exact.rounded(.down)), dpi: dpi)
    }

    /// Resolutions that label and office printers have, with room on both sides.
    package static let dpiRange = 72...2400
    private static let millimetresPerInch = 25.4
    private static let usual = 0.375
}
