import StampSymbol

/// Text operands of page contents.
enum PDFText {
    /// Appends a CID inside a literal string.
    static func append(_ cid: UInt16, to content: inout [UInt8]) {
        append(UInt8(cid >> 8), to: &content)
        append(UInt8(truncatingIfNeeded: cid), to: &content)
    }

    private static func append(_ byte: UInt8, to content: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): content += [UInt8(ascii: "\\"), byte]
        // A bare carriage return would be read as a line feed: ISO 32000-1, 7.3.4.2.
        case 0x0D: content += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        default: content.append(byte)
        }
    }

    /// The operators that show a run at the pen.
    ///
    /// Widths are those of the face's CIDs: what differs from them is moved. The size is in points, for
    /// marks that a face stacks by moving them up or down.
    static func shown(_ run: TextRun, widths: [Int], size: Double) -> [UInt8] {
        var content: [UInt8] = Array("[(".utf8)
        var rise = 0
        for glyph in run.glyphs {
            if glyph.offset.y != rise {
                rise = glyph.offset.y
                content += ")]TJ \(FixedPoint.text(Double(rise) * size / 1000, places: 3)) Ts[(".utf8
            }
            move(glyph.offset.x, &content)
            append(glyph.cid, to: &content)
            move(glyph.advance - glyph.offset.x - widths[Int(glyph.cid)], &content)
        }
        return content + (rise == 0 ? ")]TJ\n" : ")]TJ 0 Ts\n").utf8
    }

    /// Moves the pen to the right; `TJ` counts to the left.
    private static func move(_ thousandths: Int, _ content: inout [UInt8]) {
        if thousandths != 0 { content += ")\(-thousandths)(".utf8 }
    }
}
