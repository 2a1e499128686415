/// One way to set a label: sizes in points, the rest as factors.
struct FaceStyle {
    let size: Double
    /// The product's name against the other texts.
    let titleRatio: Double
    /// Width of the letters against their drawn width.
    let condensed: Double
    /// From one baseline to the next, against the size.
    let leading: Double
    /// More than that between paragraphs, against the size.
    let gap: Double
    /// No letters are smaller, in points.
    let smallest: Double

    /// From the most comfortable to the tightest; the first one that fits is taken.
    ///
    /// Letters shrink to `smallest` first, 4.5 points on paper, then the gaps close, then letters get up to 15 %
    /// narrower. Only after that is a text cut.
    static func candidates(columnHeight: Double, smallest: Double) -> [FaceStyle] {
        // What is read at arm's length has 10 points at most, a plaque on a wall more.
        let cap = columnHeight < Points.of(millimetres: 40) ? 10 : columnHeight / 9
        let largest = min(cap, max(smallest, columnHeight / 8))
        let steps = Int(((largest - smallest) * 10).rounded(.down))
        let shrinking = (0...steps).reversed().map { step in
            let size = smallest + Double(step) / 10
            return FaceStyle(
                size: size, titleRatio: 1.15, condensed: 1, leading: size > 5 ? 1.18 : 1.13, gap: 0.25,
                smallest: smallest)
        }
        let tightening = [1, 0.95, 0.9, 0.85].map { condensed in
            FaceStyle(
                size: smallest, titleRatio: 1, condensed: condensed, leading: 1.1, gap: 0, smallest: smallest)
        }
        return shrinking + tightening
    }

    /// A line's width in thousandths of the font size.
    func lineWidth(column: Double, size: Double) -> Int { Int(column * 1000 / (size * condensed)) }

    /// The size of a paragraph's letters in points; a note is shrunk to one line where that is legible.
    func fontSize(_ paragraph: Paragraph, column: Double) -> Double {
        switch paragraph.role {
        case .title: size * titleRatio
        case .body: size
        case .note: max(smallest, min(size * 0.85, oneLineSize(paragraph, column: column)))
        }
    }

    private func oneLineSize(_ paragraph: Paragraph, column: Double) -> Double {
        // A hundredth of a point less, so that rounding cannot push the last character down.
        column * 1000 / (Double(paragraph.width) * condensed) - 0.01
    }
}
