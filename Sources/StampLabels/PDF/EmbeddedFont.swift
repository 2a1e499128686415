/// A face in the file: Type 0, Identity-H, CIDFontType2, with widths and the way back to Unicode.
struct EmbeddedFont {
    /// The object that pages refer to.
    let number: Int

    init(in file: inout PDFFile) { number = file.reserve() }

    /// Writes the face with exactly the glyphs that its table holds now.
    func write(_ face: FontFace, to file: inout PDFFile) throws(LabelError) {
        let subset = try FontSubset(of: face)
        let name = SubsetName.of(face)
        let descendant = file.reserve()
        let unicode = file.reserve()
        try file.write(
            number,
            "<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H"
                + "/DescendantFonts[\(descendant) 0 R]/ToUnicode \(unicode) 0 R>>")
        try file.write(unicode, stream: ToUnicodeMap.bytes(of: face.table))
        try writeDescendant(descendant, name, face, subset, to: &file)
    }

    private func writeDescendant(
        _ number: Int, _ name: String, _ face: FontFace, _ subset: FontSubset, to file: inout PDFFile
    ) throws(LabelError) {
        let descriptor = file.reserve()
        let glyphMap = file.reserve()
        let fontFile = file.reserve()
        let widths = face.table.widths.map(String.init).joined(separator: " ")
        try file.write(
            number,
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/\(name)"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/FontDescriptor \(descriptor) 0 R/CIDToGIDMap \(glyphMap) 0 R/W[0[\(widths)]]>>")
        let metrics = FontMetrics(of: face.face)
        let box = metrics.box
        // Flags: symbolic, because the characters are addressed by glyph (ISO 32000-1, table 123).
        try file.write(
            descriptor,
            "<</Type/FontDescriptor/FontName/\(name)/Flags 4/ItalicAngle 0/StemV 80/Ascent \(metrics.ascent)"
                + "/Descent \(metrics.descent)/CapHeight \(metrics.capHeight)"
                + "/FontBBox[\(box.left) \(box.bottom) \(box.right) \(box.top)]/FontFile2 \(fontFile) 0 R>>")
        let map = subset.glyphs.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        try file.write(glyphMap, stream: map)
        try file.write(fontFile, "/Length1 \(subset.bytes.count)", stream: subset.bytes)
    }
}
