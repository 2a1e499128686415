/// A picture of dots as a print head burns them.
struct DotPicture: Hashable, Sendable {
    let width: Int
    let height: Int
    /// From the top, each row ``rowBytes`` bytes, the leftmost dot in the top bit; 1 is black.
    ///
    /// Bits right of the last dot may be set by what was painted over the edge.
    private(set) var rows: [UInt8]

    /// Bytes of a row.
    var rowBytes: Int { (width + 7) / 8 }

    /// All white.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        rows = [UInt8](repeating: 0, count: (width + 7) / 8 * height)
    }

    func isBlack(x: Int, y: Int) -> Bool { rows[y * rowBytes + x / 8] & (0x80 >> UInt8(x % 8)) != 0 }

    /// Paints the black dots of another picture with its top left dot at a place; what stands over is lost.
    mutating func paint(_ other: DotPicture, x: Int, y: Int) {
        for row in 0..<other.height {
            paint(other.rows[row * other.rowBytes..<(row + 1) * other.rowBytes], x: x, y: y + row)
        }
    }

    /// Paints one packed row.
    mutating func paint(_ bytes: some Collection<UInt8>, x: Int, y: Int) {
        guard (0..<height).contains(y) else { return }
        let (shift, start, line) = (UInt8(x & 7), x >> 3, y * rowBytes)
        var place = start
        for byte in bytes {
            if byte != 0 {
                if (0..<rowBytes).contains(place) { rows[line + place] |= byte >> shift }
                if shift > 0, (0..<rowBytes).contains(place + 1) {
                    rows[line + place + 1] |= byte << (8 - shift)
                }
            }
            place += 1
        }
    }

    /// Leaves one dot in eight, evenly spread: grey for a head that knows only black.
    mutating func thin() {
        for row in 0..<height {
            let mask: UInt8 = 0x80 >> UInt8(row * 3 % 8)
            for place in row * rowBytes..<(row + 1) * rowBytes { rows[place] &= mask }
        }
    }
}
