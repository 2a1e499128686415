internal import CHarfBuzz

/// A font file cut down to the glyphs of a table.
struct FontSubset {
    /// A whole TrueType file.
    let bytes: [UInt8]
    /// For each CID of the table, its glyph in ``bytes``.
    let glyphs: [UInt16]

    init(of face: FontFace) throws(LabelError) {
        guard let input = hb_subset_input_create_or_fail() else { throw .outOfMemory }
        defer { hb_subset_input_destroy(input) }
        // Labels are printed far above the size where hinting shows.
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        let wanted = hb_subset_input_glyph_set(input)
        for entry in face.table.entries { hb_set_add(wanted, entry.glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for tag in FontSubset.unused { hb_set_add(dropped, hb_tag_from_string(tag, -1)) }
        guard let plan = hb_subset_plan_create_or_fail(face.face, input) else { throw .badFont }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { throw .badFont }
        defer { hb_face_destroy(subset) }
        let numbers = hb_subset_plan_old_to_new_glyph_mapping(plan)
        glyphs = face.table.entries.map { UInt16(truncatingIfNeeded: hb_map_get(numbers, $0.glyph)) }
        bytes = FontSubset.file(of: subset)
    }

    private static func file(of face: OpaquePointer) -> [UInt8] {
        let blob = hb_face_reference_blob(face)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length) else { return [] }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }

    /// Shaping is done and glyphs are addressed by number: only outlines and widths are still needed.
    private static let unused = [
        "GSUB", "GPOS", "GDEF", "DSIG", "gasp", "kern", "meta", "STAT", "name", "post", "MVAR", "HVAR",
    ]
}
