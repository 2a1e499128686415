internal import CFreeType

/// A face's glyphs as dots, hinted for them by FreeType.
final class GlyphPainter {
    /// A glyph, and where its top left dot stands from the pen: to the right, and up from the baseline.
    struct Glyph {
        var picture: DotPicture
        let left: Int
        let top: Int
    }

    private let library: FT_Library
    private let face: FT_Face
    // FreeType reads from these for as long as the face lives.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let dpi: Int

    /// Takes a whole TrueType file.
    init(_ font: [UInt8], dpi: Int) throws(LabelError) {
        self.dpi = dpi
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { throw .outOfMemory }
        self.library = library
        bytes = .allocate(capacity: font.count)
        _ = bytes.initialize(from: font)
        var face: FT_Face?
        guard FT_New_Memory_Face(library, bytes.baseAddress, bytes.count, 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            bytes.deallocate()
            throw .badFont
        }
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        bytes.deallocate()
    }

    /// A run's glyphs, painted with the pen starting at a place in dots from the picture's top left.
    ///
    /// `size` in points; `condensed`: the letters' width against their drawn width.
    func paint(
        _ run: TextRun, of table: GlyphTable, size: Double, condensed: Double, at pen: (x: Double, y: Double),
        on picture: inout DotPicture
    ) throws(LabelError) {
        let unit = size * Double(dpi) / 72 / 1000
        var across = 0
        for part in run.glyphs {
            let glyph = try glyph(table.entries[Int(part.cid)].glyph, size: size, condensed: condensed)
            let x = pen.x + Double(across + part.offset.x) * unit * condensed
            let y = pen.y - Double(part.offset.y) * unit
            picture.paint(
                glyph.picture, x: Int(x.rounded()) + glyph.left, y: Int(y.rounded()) - glyph.top)
            across += part.advance
        }
    }

    /// One glyph by its number in the font.
    func glyph(_ number: UInt32, size: Double, condensed: Double) throws(LabelError) -> Glyph {
        // Sizes in 64ths of a point.
        guard
            FT_Set_Char_Size(
                face, Int(size * condensed * 64), Int(size * 64), UInt32(dpi), UInt32(dpi)) == 0,
            CFreeType_load_dots(face, number) == 0, let slot = face.pointee.glyph
        else { throw .badFont }
        let bitmap = slot.pointee.bitmap
        var picture = DotPicture(width: Int(bitmap.width), height: Int(bitmap.rows))
        for row in 0..<picture.height {
            let start = bitmap.buffer.map { $0 + row * Int(bitmap.pitch) }
            picture.paint(UnsafeBufferPointer(start: start, count: picture.rowBytes), x: 0, y: row)
        }
        return Glyph(picture: picture, left: Int(slot.pointee.bitmap_left), top: Int(slot.pointee.bitmap_top))
    }
}
