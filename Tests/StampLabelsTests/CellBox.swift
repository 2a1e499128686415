@testable import StampLabels

/// A label's place on a rendered page.
struct CellBox {
    private let corner: Sheet.Size
    private let label: Sheet.Size
    private let dpi: Int

    init(_ sheet: Sheet, _ cell: Int, dpi: Int) {
        corner = sheet.corner(ofCell: cell)
        label = sheet.label
        self.dpi = dpi
    }

    /// Columns and rows of pixels, as many millimetres inside the label as `inset` says.
    func pixels(inset: Double) -> (x: Range<Int>, y: Range<Int>) {
        func pixel(_ millimetres: Double) -> Int { Int((millimetres * Double(dpi) / 25.4).rounded()) }
        return (
            pixel(corner.width + inset)..<pixel(corner.width + label.width - inset),
            pixel(corner.height + inset)..<pixel(corner.height + label.height - inset)
        )
    }
}
