/// The CMap that gives back the text behind the glyphs: ISO 32000-1, 9.10.3.
enum ToUnicodeMap {
    static func bytes(of table: GlyphTable) -> [UInt8] {
        let lines = table.entries.enumerated().dropFirst().filter { !$0.element.text.isEmpty }.map {
            cid, entry in
            let code = PDFFile.hexadecimal([UInt8(cid >> 8), UInt8(truncatingIfNeeded: cid)])
            let text = entry.text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
            return "<\(code)> <\(PDFFile.hexadecimal(text))>\n"
        }
        // A block holds at most 100 entries.
        let blocks = stride(from: 0, to: lines.count, by: 100).map { start in
            let block = lines[start..<min(start + 100, lines.count)]
            return "\(block.count) beginbfchar\n\(block.joined())endbfchar\n"
        }
        return Array((head + blocks.joined() + tail).utf8)
    }

    private static let head = """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange

        """
    private static let tail = """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end

        """
}
