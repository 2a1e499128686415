package import StampFormat

/// The size class of a symbol: version 1 to 13, the smallest that holds a link of a given host.
///
/// A stamp's URL is as long as any other of its host, so a whole job has one version.
package struct SymbolVersion: Hashable, Sendable {
    /// 1 to 13, as ISO/IEC 18004 numbers them.
    package let number: Int

    /// Modules on each side, without the quiet zone.
    package var side: Int { 17 + 4 * number }
    /// Modules on each side with the quiet zone of 4 on both ends.
    package var sideWithQuietZone: Int { side + 2 * SymbolVersion.quietZone }

    /// Modules that stay white around a symbol.
    package static let quietZone = 4

    /// The smallest version for `https://HOST/` as bytes and 203 digits as numbers, or for a short link as bytes.
    package init(host: StampHost, level: SymbolLevel, link: SymbolLink = .full) {
        let prefixBytes = "https:///".utf8.count + host.name.utf8.count
        let capacities = SymbolVersion.dataBytes(level)
        // 63 characters, the longest host, fit version 13 at every level.
        let index = capacities.indices.first { index in
            let version = SymbolVersion.first + index
            return SymbolVersion.bits(prefixBytes, link, version: version) <= 8 * capacities[index]
        }
        number = SymbolVersion.first + (index ?? capacities.count - 1)
    }

    private static let first = 1

    /// A mode indicator and a count (longer from version 10 on) for each segment, the bytes, and 10 bits for 3 digits.
    private static func bits(_ prefixBytes: Int, _ link: SymbolLink, version: Int) -> Int {
        guard link == .full else {
            return 4 + (version < 10 ? 8 : 16) + 8 * (prefixBytes + link.samplePath.utf8.count)
        }
        let counts = version < 10 ? 8 + 10 : 16 + 12
        let tail = [0, 4, 7][Stamp.digitCount % 3]
        return 4 + 4 + counts + 8 * prefixBytes + Stamp.digitCount / 3 * 10 + tail
    }

    /// Data codewords of versions 1 to 13: ISO/IEC 18004, table 7.
    private static func dataBytes(_ level: SymbolLevel) -> [Int] {
        switch level {
        case .medium: [16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334]
        case .quartile: [13, 22, 34, 48, 62, 76, 88, 110, 132, 154, 180, 206, 244]
        case .high: [9, 16, 26, 36, 46, 60, 66, 86, 100, 122, 140, 158, 180]
        }
    }
}
