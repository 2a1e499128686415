extension Sheet {
    /// Where a label's bottom left corner goes, from the page's, in points on the printer's grid.
    ///
    /// - Parameters:
    ///   - index: cells count from 0, along the rows.
    ///   - correction: makes up for what the printer does.
    /// - Returns: a multiple of a 600-dpi dot each.
    func place(ofCell index: Int, _ correction: PrinterCorrection) -> (x: Double, y: Double) {
        let corner = correction.corner(ofCell: index, on: self)
        let below = page.height - corner.height - label.height
        return (
            Points.onGrid(Points.of(millimetres: corner.width)), Points.onGrid(Points.of(millimetres: below))
        )
    }
}
