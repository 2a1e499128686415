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
    private let link: SymbolLink
    private let segments: SymbolSegments
    private let shortcut: MaskShortcut?

    /// - Parameters:
    ///   - host: leads every URL.
    ///   - level: M unless there is room for more.
    ///   - link: what the symbols hold.
    package init(host: StampHost, level: SymbolLevel = .medium, link: SymbolLink = .full) {
        self.init(host: host, level: level, link: link, choosesMask: true)
    }

    /// `choosesMask`: false to leave the choice of the mask to libqrencode, which takes some ten times as long.
    init(host: StampHost, level: SymbolLevel, link: SymbolLink = .full, choosesMask: Bool) {
        version = SymbolVersion(host: host, level: level, link: link)
        self.level = level
        self.link = link
        segments = SymbolSegments(
            prefix: "https://\(host.name)/", version: version, level: level, link: link)
        shortcut = choosesMask ? SymbolEncoder.shortcut(segments, link, side: version.side) : nil
    }

    /// The symbol of a stamp's URL.
    package func symbol(of stamp: Stamp) throws(SymbolError) -> QRSymbol {
        var path = link.path(of: stamp)
        guard let rows = path.withUTF8({ rows(of: $0) }) else { throw .encodingFailed }
        return QRSymbol(version: version, level: level, rows: rows)
    }

    private static func shortcut(
        _ segments: SymbolSegments, _ link: SymbolLink, side: Int
    ) -> MaskShortcut? {
        var path = link.samplePath
        return path.withUTF8 { path in
            segments.withInput(path) { MaskShortcut(side: side, sample: $0) }
        }
    }

    private func rows(of path: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        segments.withInput(path) { input in
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
