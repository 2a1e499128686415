internal import CQREncode
package import StampFormat

/// Turns the stamps of one host into symbols of one version.
///
/// A symbol has two explicit segments, `https://HOST/` as bytes and the digits as numbers. libqrencode
/// never splits the text itself: it would find the same or a worse split, and cost a version.
/// Safe to use from several threads at once.
package struct SymbolEncoder: Sendable {
    /// The version of every symbol that it makes.
    package let version: SymbolVersion
    /// The level of every symbol that it makes.
    package let level: SymbolLevel
    private let segments: SymbolSegments
    private let shortcut: MaskShortcut?

    /// - Parameters:
    ///   - host: leads every URL.
    ///   - level: M unless there is room for more.
    package init(host: StampHost, level: SymbolLevel = .medium) {
        self.init(host: host, level: level, isShort: true)
    }

    /// `isShort`: false to leave the choice of the mask to libqrencode, which takes some ten times as long.
    init(host: StampHost, level: SymbolLevel, isShort: Bool) {
        version = SymbolVersion(host: host, level: level)
        self.level = level
        segments = SymbolSegments(prefix: "https://\(host.name)/", version: version, level: level)
        shortcut = isShort ? SymbolEncoder.shortcut(segments, side: version.side) : nil
    }

    /// The symbol of a stamp's URL.
    package func symbol(of stamp: Stamp) throws(SymbolError) -> QRSymbol {
        var digits = stamp.digits
        guard let rows = digits.withUTF8({ rows(of: $0) }) else { throw .encodingFailed }
        return QRSymbol(version: version, level: level, rows: rows)
    }

    private static func shortcut(_ segments: SymbolSegments, side: Int) -> MaskShortcut? {
        let digits = Array(repeating: UInt8(ascii: "7"), count: Stamp.digitCount)
        return digits.withUnsafeBufferPointer { digits in
            segments.withInput(digits) { MaskShortcut(side: side, sample: $0) }
        }
    }

    private func rows(of digits: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        segments.withInput(digits) { input in
            if let shortcut { return shortcut.rows(of: input, side: version.side) }
            return LibrarySymbol(QRcode_encodeInput(input), side: version.side)?.rows
        }
    }
}

extension QRSymbol {
    /// The symbol of one URL.
    ///
    /// - Parameters:
    ///   - url: what a camera will open.
    ///   - level: M unless there is room for more.
    /// - Throws: ``SymbolError/encodingFailed``.
    package init(_ url: StampURL, level: SymbolLevel = .medium) throws(SymbolError) {
        self = try SymbolEncoder(host: url.host, level: level).symbol(of: url.stamp)
    }
}
