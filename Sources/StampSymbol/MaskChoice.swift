/// Finds the mask that libqrencode would choose, and what it makes of a symbol.
///
/// What a mask changes, its format information too, is the same for all symbols of a version and level: it is
/// taken from the library once, and not written down a second time here.
struct MaskChoice: Sendable {
    private struct Mask: Sendable {
        let rows: [UInt64]
        let columns: [UInt64]
    }

    private let masks: [Mask]
    private let side: Int

    /// `plain`: any symbol without a mask; `masked`: the same under each of the eight masks, in their order.
    init(plain: ModuleLines, masked: [ModuleLines]) {
        side = plain.side
        masks = masked.map { lines in
            Mask(
                rows: zip(lines.rows, plain.rows).map { $0 ^ $1 },
                columns: zip(lines.columns, plain.columns).map { $0 ^ $1 })
        }
    }

    /// The rows of ``QRSymbol/rows`` under the best mask: the first of those that cost least.
    func rows(of plain: ModuleLines) -> [UInt8] {
        var best = 0
        var least = Int.max
        for mask in masks.indices {
            let penalty = self.penalty(of: plain, masks[mask], below: least)
            if penalty < least { (best, least) = (mask, penalty) }
        }
        return packed(plain.rows, masks[best].rows)
    }

    /// What the masked symbol costs, or something not below `least` as soon as it is sure to.
    private func penalty(of plain: ModuleLines, _ mask: Mask, below least: Int) -> Int {
        plain.rows.withUnsafeBufferPointer { rows in
            plain.columns.withUnsafeBufferPointer { columns in
                mask.rows.withUnsafeBufferPointer { rowMask in
                    mask.columns.withUnsafeBufferPointer { columnMask in
                        penalty((rows, rowMask), (columns, columnMask), below: least)
                    }
                }
            }
        }
    }

    private typealias Lines = (plain: UnsafeBufferPointer<UInt64>, mask: UnsafeBufferPointer<UInt64>)

    private func penalty(_ rows: Lines, _ columns: Lines, below least: Int) -> Int {
        var sum = 0
        var dark = 0
        var line = rows.plain[0] ^ rows.mask[0]
        for row in 0..<side {
            let next = rows.plain[row + 1] ^ rows.mask[row + 1]
            let column = columns.plain[row] ^ columns.mask[row]
            dark += line.nonzeroBitCount
            sum += MaskPenalty.ofLine(line, side: side) + MaskPenalty.ofLine(column, side: side)
            if row + 1 < side { sum += MaskPenalty.ofBlocks(line, next, side: side) }
            if sum >= least { return sum }
            line = next
        }
        return sum + MaskPenalty.ofBalance(dark: dark, side: side)
    }

    private func packed(_ plain: [UInt64], _ mask: [UInt64]) -> [UInt8] {
        let stride = (side + 7) / 8
        return [UInt8](unsafeUninitializedCapacity: stride * side) { target, count in
            for row in 0..<side {
                // The leftmost module is bit 0 here and the top bit there.
                let line = (plain[row] ^ mask[row]).bitReversed.bigEndian
                for byte in 0..<stride {
                    target[row * stride + byte] = UInt8(truncatingIfNeeded: line &>> UInt64(8 * byte))
                }
            }
            count = stride * side
        }
    }
}

extension UInt64 {
    /// Bit 0 becomes bit 63.
    fileprivate var bitReversed: UInt64 {
        var word = self
        word = (word &>> 1) & 0x5555_5555_5555_5555 | (word & 0x5555_5555_5555_5555) &<< 1
        word = (word &>> 2) & 0x3333_3333_3333_3333 | (word & 0x3333_3333_3333_3333) &<< 2
        word = (word &>> 4) & 0x0F0F_0F0F_0F0F_0F0F | (word & 0x0F0F_0F0F_0F0F_0F0F) &<< 4
        return word.byteSwapped
    }
}
