/// The rows of a symbol, or its columns, as words: a line's first module is the top bit, unused bits are 0.
struct ModuleLines {
    /// Line 0 is the top row, or the left column; those past the symbol's side are 0.
    private(set) var words = InlineArray<64, UInt64>(repeating: 0)

    /// The widest symbol whose lines fit words: version 11.
    static let mostModules = 61

    private init(_ words: InlineArray<64, UInt64>) { self.words = words }

    /// Takes rows from `side` × `side` bytes, whose lowest bit says dark; the side is 8 to 61.
    init(rowsOf modules: UnsafePointer<UInt8>, side: Int) {
        let source = UnsafeRawPointer(modules)
        let last = side - 8
        for row in 0..<side {
            var word: UInt64 = 0
            for column in stride(from: 0, to: last, by: 8) {
                word |= UInt64(PackedRows.pack8(source, row * side + column)) << UInt64(56 - column)
            }
            // The last 8 modules overlap those before; both say the same.
            word |= UInt64(PackedRows.pack8(source, row * side + last)) << UInt64(56 - last)
            words[row] = word
        }
    }

    /// Rows become columns: blocks of 32, 16 … 1 bits change places across the diagonal.
    var transposed: ModuleLines {
        var words = words
        var width = 32
        var mask: UInt64 = 0x0000_0000_FFFF_FFFF
        while width > 0 {
            var line = 0
            while line < 64 {
                let changed = (words[line] ^ (words[line + width] &>> UInt64(width))) & mask
                words[line] ^= changed
                words[line + width] ^= changed &<< UInt64(width)
                line = (line + width + 1) & ~width
            }
            width /= 2
            mask ^= mask &<< UInt64(width)
        }
        return ModuleLines(words)
    }

    /// The rows of ``QRSymbol/rows`` after `mask` has flipped its modules.
    func packed(side: Int, mask: ModuleLines) -> [UInt8] {
        let stride = (side + 7) / 8
        return [UInt8](unsafeUninitializedCapacity: stride * side) { target, count in
            for row in 0..<side {
                let word = words[row] ^ mask.words[row]
                for byte in 0..<stride {
                    target[row * stride + byte] = UInt8(truncatingIfNeeded: word &>> UInt64(56 - 8 * byte))
                }
            }
            count = stride * side
        }
    }

    /// Where two symbols differ.
    static func ^ (left: ModuleLines, right: ModuleLines) -> ModuleLines {
        var words = left.words
        for line in words.indices { words[line] ^= right.words[line] }
        return ModuleLines(words)
    }
}
