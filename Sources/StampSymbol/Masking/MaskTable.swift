/// What each of the eight masks flips in the symbols of one version and level, its format information included.
///
/// Learned from libqrencode: a mask is the difference between one of its symbols with and without it. So
/// neither the masks' formulas nor the format's bits are spelt out a second time here.
struct MaskTable: Sendable {
    /// Modules on each side, 21 to 61.
    let side: Int
    private let encode: MaskedEncoding
    private let masks: [ModuleLines]
    /// Lines 0… of masks 0 and 1, then those of masks 2 and 3, and so on.
    private let rows: [MaskPenalty.Lanes]
    private let columns: [MaskPenalty.Lanes]

    /// - Parameters:
    ///   - input: any symbol of the version and level.
    ///   - side: 21 to 61; nil above.
    ///   - encode: gives symbols under a mask of choice; nil where it does not do so.
    init?(of input: borrowing LibraryInput, side: Int, by encode: MaskedEncoding) {
        guard side <= ModuleLines.mostModules,
            let plain = MaskTable.lines(of: input, side: side, mask: nil, by: encode),
            MaskTable.hasNoFormat(plain, side: side)
        else { return nil }
        var masks: [ModuleLines] = []
        for mask in 0..<8 {
            guard let masked = MaskTable.lines(of: input, side: side, mask: mask, by: encode) else {
                return nil
            }
            masks.append(plain ^ masked)
        }
        self.side = side
        self.encode = encode
        self.masks = masks
        rows = MaskTable.lanes(masks, side: side)
        columns = MaskTable.lanes(masks.map(\.transposed), side: side)
        // A library that chooses otherwise, or means something else by these numbers, is left to itself.
        guard packedRows(of: input) == input.packedRows(side: side) else { return nil }
    }

    /// The rows of ``QRSymbol/rows``, under the mask that libqrencode would choose.
    ///
    /// - Parameter input: of the table's version and level.
    /// - Returns: nil when memory is full.
    func packedRows(of input: borrowing LibraryInput) -> [UInt8]? {
        guard let plain = MaskTable.lines(of: input, side: side, mask: nil, by: encode) else { return nil }
        return plain.packed(side: side, mask: masks[bestMask(of: plain)])
    }

    /// The mask of the least penalty; of several, the first.
    private func bestMask(of plain: ModuleLines) -> Int {
        let plainColumns = plain.transposed
        var best = (mask: 0, penalty: Int.max)
        for pair in 0..<4 {
            let lines = pair * side..<(pair + 1) * side
            let penalty = MaskPenalty(
                plain, plainColumns, rowMasks: rows.span.extracting(lines),
                columnMasks: columns.span.extracting(lines))
            for lane in 0..<2 where penalty[lane] < best.penalty {
                best = (2 * pair + lane, penalty[lane])
            }
        }
        return best.mask
    }

    /// Whether the format information is still light: row 8, but for the timing pattern that crosses it.
    ///
    /// With a mask it never is, since its own mask leaves some of the 15 bits dark.
    private static func hasNoFormat(_ plain: ModuleLines, side: Int) -> Bool {
        let (left, right): (UInt64, UInt64) = (0b1111_1101_1 << 55, 0xFF << UInt64(64 - side))
        return plain.words[8] & (left | right) == 0
    }

    private static func lines(
        of input: borrowing LibraryInput, side: Int, mask: Int?, by encode: MaskedEncoding
    ) -> ModuleLines? {
        input.withSymbol(side: side, mask: mask, by: encode) { ModuleLines(rowsOf: $0, side: side) }
    }

    private static func lanes(_ masks: [ModuleLines], side: Int) -> [MaskPenalty.Lanes] {
        stride(from: 0, to: masks.count, by: 2).flatMap { first in
            (0..<side).map { MaskPenalty.Lanes(masks[first].words[$0], masks[first + 1].words[$0]) }
        }
    }
}
