/// Glyphs in a row, as HarfBuzz placed them.
///
/// Lengths are in thousandths of the font size.
struct TextRun {
    struct Glyph {
        /// Its number in the document's font; see ``GlyphTable``.
        let cid: UInt16
        /// How far the pen moves.
        let advance: Int
        /// How far the glyph stands from the pen.
        let offset: (x: Int, y: Int)
    }

    var glyphs: [Glyph] = []
    var width = 0
    /// The ink's highest and lowest point over the baseline.
    var top = 0
    var bottom = 0

    static func + (left: TextRun, right: TextRun) -> TextRun {
        TextRun(
            glyphs: left.glyphs + right.glyphs, width: left.width + right.width,
            top: max(left.top, right.top),
            bottom: min(left.bottom, right.bottom))
    }
}
