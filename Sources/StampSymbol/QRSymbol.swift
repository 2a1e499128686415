/// The modules of one QR symbol, without the quiet zone.
package struct QRSymbol: Hashable, Sendable {
    /// Its size class.
    package let version: SymbolVersion
    /// Its error correction level.
    package let level: SymbolLevel
    /// Rows from the top, each ``rowByteCount`` bytes, the leftmost module in the top bit; 1 is dark.
    ///
    /// Bits right of the last module are 0. This is the form that PDF and PNG take.
    package let rows: [UInt8]

    /// Modules on each side.
    package var side: Int { version.side }
    /// Bytes of a packed row.
    package var rowByteCount: Int { (side + 7) / 8 }

    /// Takes exactly `side` packed rows, as ``rows`` describes them.
    init(version: SymbolVersion, level: SymbolLevel, rows: [UInt8]) {
        self.version = version
        self.level = level
        self.rows = rows
    }

    /// Whether a module is dark; everything outside the symbol is light.
    ///
    /// - Parameters:
    ///   - row: 0 at the top.
    ///   - column: 0 at the left.
    /// - Returns: false for the quiet zone too.
    package func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return rows[row * rowByteCount + column / 8] & (0x80 >> UInt8(column % 8)) != 0
    }
}
