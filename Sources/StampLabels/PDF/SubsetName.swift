internal import CHarfBuzz

/// The name of a cut-down face: six capitals that stand for its glyphs, and its own PostScript name.
///
/// Another set of glyphs must have other capitals, or programs that join files mix up the two
/// (ISO 32000-1, 9.6.4); the same set has the same, so that equal jobs stay equal.
enum SubsetName {
    static func of(_ face: FontFace) -> String {
        "\(tag(of: face.table))+\(postScriptName(of: face.face))"
    }

    private static func tag(of table: GlyphTable) -> String {
        // FNV-1a: any mixing does, as long as it is the same on every machine.
        var hash = table.entries.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, entry in
            (hash ^ UInt64(entry.glyph)) &* 0x100_0000_01B3
        }
        let letters = (0..<6).map { _ in
            let letter = UInt8(ascii: "A") + UInt8(hash % 26)
            hash /= 26
            return letter
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Letters, digits and hyphens of the face's own name: the rest would need escapes.
    private static func postScriptName(of face: OpaquePointer) -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        var length = UInt32(buffer.count)
        hb_ot_name_get_utf8(
            face, hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), nil, &length, &buffer)
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let name = String(decoding: bytes, as: UTF8.self).filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
        }
        return name.isEmpty ? "Unnamed" : name
    }
}
