internal import CHarfBuzz

/// One face of a document: shapes texts and remembers which glyphs they used.
final class FontFace {
    private(set) var table = GlyphTable()
    /// The face, for subsetting.
    let face: OpaquePointer
    private let font: OpaquePointer
    private let features: [hb_feature_t]

    /// Takes a whole TrueType file; refuses any other.
    init(_ bytes: [UInt8]) throws(LabelError) {
        // HarfBuzz copies the bytes: the blob outlives this call.
        let blob = bytes.withUnsafeBytes { raw in
            hb_blob_create(
                raw.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(raw.count),
                HB_MEMORY_MODE_DUPLICATE,
                nil, nil)
        }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, 0), let font = hb_font_create(face) else { throw .outOfMemory }
        self.face = face
        self.font = font
        // Ligatures would save nothing here and make one glyph of several letters.
        let ligatures: [String] = ["liga", "clig", "dlig"]
        features = ligatures.map { name in
            hb_feature_t(tag: hb_tag_from_string(name, -1), value: 0, start: 0, end: UInt32.max)
        }
        hb_font_set_scale(font, 1000, 1000)
        guard hb_face_get_glyph_count(face) > 1, has("glyf"), has("cmap") else { throw .badFont }
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    /// Sets a text in this face.
    ///
    /// - Throws: ``LabelError/missingGlyph(_:_:)`` for a character that the face lacks.
    func run(_ text: String, _ field: LabelField) throws(LabelError) -> TextRun {
        guard let buffer = hb_buffer_create() else { throw .outOfMemory }
        defer { hb_buffer_destroy(buffer) }
        let utf8 = Array(text.utf8)
        utf8.withUnsafeBytes { raw in
            let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            hb_buffer_add_utf8(buffer, start, Int32(raw.count), 0, Int32(raw.count))
        }
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_language(buffer, hb_language_from_string("vi", -1))
        hb_buffer_guess_segment_properties(buffer)
        hb_shape(font, buffer, features, UInt32(features.count))
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, nil)
        else { return TextRun() }
        let shaped = UnsafeBufferPointer(start: infos, count: Int(count))
        let clusters = Clusters(text: utf8, starts: shaped.map { Int($0.cluster) })
        var run = TextRun()
        for (index, info) in shaped.enumerated() {
            let shown = clusters.text(ofGlyph: index)
            guard info.codepoint != 0 else { throw .missingGlyph(shown.first ?? " ", field) }
            add(info.codepoint, shown, at: positions[index], to: &run)
        }
        return run
    }

    private func add(_ glyph: UInt32, _ text: String, at position: hb_glyph_position_t, to run: inout TextRun)
    {
        let width = Int(hb_font_get_glyph_h_advance(font, glyph))
        let cid = table.number(of: GlyphTable.Entry(glyph: glyph, text: text), width: width)
        let offset = (x: Int(position.x_offset), y: Int(position.y_offset))
        run.glyphs.append(TextRun.Glyph(cid: cid, advance: Int(position.x_advance), offset: offset))
        run.width += Int(position.x_advance)
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(font, glyph, &extents) != 0 else { return }
        run.top = max(run.top, Int(extents.y_bearing) + offset.y)
        run.bottom = min(run.bottom, Int(extents.y_bearing + extents.height) + offset.y)
    }

    private func has(_ tag: String) -> Bool {
        let blob = hb_face_reference_table(face, hb_tag_from_string(tag, -1))
        defer { hb_blob_destroy(blob) }
        return hb_blob_get_length(blob) > 0
    }
}

/// Which characters each glyph stands for: a cluster's text belongs to its first glyph.
private struct Clusters {
    let text: [UInt8]
    let starts: [Int]

    func text(ofGlyph index: Int) -> String {
        let start = starts[index]
        if index > 0, starts[index - 1] == start { return "" }
        let end = starts[index...].first { $0 > start } ?? text.count
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}
