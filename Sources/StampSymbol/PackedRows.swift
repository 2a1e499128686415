/// From libqrencode's byte for every module to one bit for every module.
enum PackedRows {
    /// - Parameters:
    ///   - modules: `side` × `side` bytes; the lowest bit of each says dark.
    ///   - side: 8 or more.
    /// - Returns: the rows of ``QRSymbol/rows``.
    static func pack(_ modules: UnsafePointer<UInt8>, side: Int) -> [UInt8] {
        let source = UnsafeRawPointer(modules)
        let whole = side / 8
        let rest = side % 8
        let stride = (side + 7) / 8
        return [UInt8](unsafeUninitializedCapacity: stride * side) { target, count in
            for row in 0..<side {
                for byte in 0..<whole { target[row * stride + byte] = pack8(source, row * side + byte * 8) }
                guard rest > 0 else { continue }
                // The last 8 modules of the row overlap the byte before; only the new ones are kept.
                target[row * stride + whole] = pack8(source, (row + 1) * side - 8) << UInt8(8 - rest)
            }
            count = stride * side
        }
    }

    /// Eight modules in one byte, the first in the top bit.
    private static func pack8(_ source: UnsafeRawPointer, _ offset: Int) -> UInt8 {
        let word = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        // Byte i's lowest bit moves to bit 63 − i: the factor has a one at 63 − 9i for each i.
        let gathered = (word & 0x0101_0101_0101_0101) &* 0x8040_2010_0804_0201
        return UInt8(truncatingIfNeeded: gathered >> 56)
    }
}
