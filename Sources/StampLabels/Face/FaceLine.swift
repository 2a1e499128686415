/// One line of a label before it has a place.
struct FaceLine {
    enum Content {
        case text(TextRun)
        /// A part of the typed code, as offsets of its characters.
        case code(Range<Int>)
        /// The whole code that will be covered.
        case scratch
    }

    let content: Content
    let isBold: Bool
    let size: Double
    /// Whether a new paragraph starts here.
    let startsParagraph: Bool

    /// The ink's height above the baseline, and its depth below as a negative number; points.
    var ink: (top: Double, bottom: Double) {
        switch content {
        case .text(let run): (Double(run.top) * size / 1000, Double(run.bottom) * size / 1000)
        // Capitals and digits of any text face stay within these; `$` and `=` are the extremes.
        case .code, .scratch: (0.78 * size, -0.1 * size)
        }
    }
}

/// A line at its place: points from the label's bottom left corner.
struct PlacedLine {
    let line: FaceLine
    let x: Double
    let baseline: Double
    let condensed: Double
}
