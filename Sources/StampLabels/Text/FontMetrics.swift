internal import CHarfBuzz

/// What a PDF says about a font besides its glyphs, in thousandths of the font size.
struct FontMetrics {
    let ascent: Int
    let descent: Int
    let capHeight: Int
    let box: (left: Int, bottom: Int, right: Int, top: Int)

    init(of face: OpaquePointer) {
        let font = hb_font_create(face)
        defer { hb_font_destroy(font) }
        hb_font_set_scale(font, 1000, 1000)
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(font, &extents)
        ascent = Int(extents.ascender)
        descent = Int(extents.descender)
        var cap: hb_position_t = 0
        hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap)
        capHeight = Int(cap)
        box = FontMetrics.box(of: face)
    }

    /// The box of all glyphs, from the `head` table: OpenType 1.9, bytes 18 and 36 to 43.
    private static func box(of face: OpaquePointer) -> (Int, Int, Int, Int) {
        let blob = hb_face_reference_table(face, hb_tag_from_string("head", -1))
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length >= 44 else { return (0, 0, 1000, 1000) }
        let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
        func number(_ offset: Int) -> Int {
            Int(Int16(bitPattern: UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])))
        }
        let unit = max(16, number(18))
        return (
            number(36) * 1000 / unit, number(38) * 1000 / unit, number(40) * 1000 / unit,
            number(42) * 1000 / unit
        )
    }
}
