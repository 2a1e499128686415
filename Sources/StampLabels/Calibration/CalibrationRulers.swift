/// The two rulers of a calibration page, in millimetres from the paper's top left corner.
struct CalibrationRulers {
    /// Where both begin, at the same corner.
    let corner: Sheet.Size
    /// How far they reach to the right and down; whole centimetres.
    let lengths: Sheet.Size

    /// As long as the page lets them be beside the 20 mm that stay free at every edge.
    init(_ page: Sheet.Size) {
        corner = Sheet.Size(20, 20)
        func length(_ side: Double) -> Double { max(10, ((side - 40) / 10).rounded(.down) * 10) }
        lengths = Sheet.Size(length(page.width), length(page.height))
    }
}
