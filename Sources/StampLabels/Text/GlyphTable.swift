/// The glyphs that a document uses of one face, numbered in order of first use.
///
/// A number (CID) stands for a glyph together with the text it shows, so that copying from the PDF gives
/// back exactly what was set, even where one glyph serves two characters.
struct GlyphTable {
    struct Entry: Hashable {
        let glyph: UInt32
        let text: String
    }

    /// Index = CID; 0 is the glyph for what is missing, which is never shown.
    private(set) var entries = [Entry(glyph: 0, text: "")]
    /// Advance of each, in thousandths of the font size.
    private(set) var widths = [0]
    private var numbers: [Entry: UInt16] = [:]

    /// The CID of a glyph and its text, a new one at first use.
    ///
    /// A job has far less than the 65,536 that there are.
    mutating func number(of entry: Entry, width: Int) -> UInt16 {
        if let known = numbers[entry] { return known }
        let number = UInt16(entries.count)
        entries.append(entry)
        widths.append(width)
        numbers[entry] = number
        return number
    }
}
