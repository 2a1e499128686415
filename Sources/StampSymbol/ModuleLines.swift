/// The modules of a symbol as one word for every row and one for every column; 1 is dark.
///
/// For versions up to 11: 61 modules fit a word. Bit 0 is the leftmost or topmost module.
struct ModuleLines: Equatable {
    static let mostModules = 61

    /// 64 words; those from ``side`` on are 0.
    var rows: [UInt64]
    var columns: [UInt64]
    let side: Int

    /// Takes libqrencode's bytes, the lowest bit of each for dark.
    ///
    /// `modules`: `side` × `side` of them; `side`: 21 to 61.
    init(_ modules: UnsafePointer<UInt8>, side: Int) {
        self.side = side
        rows = ModuleLines.packed(modules, side: side)
        columns = ModuleLines.transposed(rows)
    }

    /// Whether row 8 holds no format information: so no mask was chosen.
    ///
    /// A library that chose one all the same would give a sample right and other texts wrong.
    var hasNoFormat: Bool {
        let left: UInt64 = 0b1_1011_1111  // Without the timing pattern's module.
        let right: UInt64 = 0xFF &<< UInt64(side - 8)
        return rows[8] & (left | right) == 0
    }

    private static func packed(_ modules: UnsafePointer<UInt8>, side: Int) -> [UInt64] {
        let source = UnsafeRawPointer(modules)
        var rows = [UInt64](repeating: 0, count: 64)
        for row in 0..<side {
            var line: UInt64 = 0
            for start in stride(from: 0, to: side - 7, by: 8) {
                line |= UInt64(pack8(source, row * side + start)) &<< UInt64(start)
            }
            // The last 8 modules overlap those before; they say the same.
            line |= UInt64(pack8(source, (row + 1) * side - 8)) &<< UInt64(side - 8)
            rows[row] = line
        }
        return rows
    }

    /// Eight modules in one byte, the first in the lowest bit.
    private static func pack8(_ source: UnsafeRawPointer, _ offset: Int) -> UInt8 {
        let word = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        // Byte i's lowest bit moves to bit 56 + i: the factor has a one at 56 − 7i for each i.
        return UInt8(truncatingIfNeeded: ((word & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56)
    }

    /// Bit c of line r becomes bit r of line c.
    ///
    /// Source: H. Warren, Hacker's Delight, 2nd edition, 7-3, for 64 × 64 bits.
    static func transposed(_ lines: [UInt64]) -> [UInt64] {
        var lines = lines
        var width = 32
        var mask: UInt64 = 0x0000_0000_FFFF_FFFF
        while width != 0 {
            var line = 0
            while line < 64 {
                let shift = UInt64(width)
                let swapped = ((lines[line] &>> shift) ^ lines[line + width]) & mask
                lines[line] ^= swapped &<< shift
                lines[line + width] ^= swapped
                line = (line + width + 1) & ~width
            }
            width &>>= 1
            mask ^= mask &<< UInt64(width)
        }
        return lines
    }
}
