package import StampFormat

/// Turns the stamps of one host into symbols of one version.
///
/// A symbol has two explicit segments, `https://HOST/` as bytes and the digits as numbers. libqrencode
/// never splits the text itself: it would find the same or a worse split, and cost a version.
/// Up to version 11 the mask is chosen by a ``MaskTable``, many times as fast as by libqrencode and always
/// the same one. Safe to use from several threads at once.
package struct SymbolEncoder: Sendable {
    /// The version of every symbol that it makes.
    package let version: SymbolVersion
    /// The level of every symbol that it makes.
    package let level: SymbolLevel
    private let prefix: [UInt8]
    private let masks: MaskTable?

    /// Whether masks are chosen here; else libqrencode does it.
    var choosesMasks: Bool { masks != nil }

    /// Learns the masks, which takes as long as a few symbols of libqrencode's own.
    ///
    /// - Parameters:
    ///   - host: leads every URL.
    ///   - level: M unless there is room for more.
    package init(host: StampHost, level: SymbolLevel = .medium) {
        self.init(host: host, level: level, masking: MaskedEncoding.find())
    }

    /// Without the masked encoding, every symbol is wholly libqrencode's.
    init(host: StampHost, level: SymbolLevel, masking: MaskedEncoding?) {
        let version = SymbolVersion(host: host, level: level)
        let prefix = Array("https://\(host.name)/".utf8)
        self.version = version
        self.level = level
        self.prefix = prefix
        let sample = [UInt8](repeating: UInt8(ascii: "0"), count: Stamp.digitCount)
        guard let masking, let input = SymbolEncoder.input(prefix, sample, version, level) else {
            masks = nil
            return
        }
        masks = MaskTable(of: input, side: version.side, by: masking)
    }

    /// The symbol of a stamp's URL.
    package func symbol(of stamp: Stamp) throws(SymbolError) -> QRSymbol {
        guard let input = SymbolEncoder.input(prefix, Array(stamp.digits.utf8), version, level)
        else { throw .encodingFailed }
        let rows =
            if let masks { masks.packedRows(of: input) } else { input.packedRows(side: version.side) }
        guard let rows else { throw .encodingFailed }
        return QRSymbol(version: version, level: level, rows: rows)
    }

    private static func input(
        _ prefix: [UInt8], _ digits: [UInt8], _ version: SymbolVersion, _ level: SymbolLevel
    ) -> LibraryInput? {
        guard let input = LibraryInput(version: version.number, level: level.libraryLevel),
            input.append(bytes: prefix), input.append(digits: digits)
        else { return nil }
        return input
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
        // Masks are not worth learning for one symbol.
        self = try SymbolEncoder(host: url.host, level: level, masking: nil).symbol(of: url.stamp)
    }
}

extension SymbolLevel {
    fileprivate var libraryLevel: LibraryLevel {
        switch self {
        case .medium: .medium
        case .quartile: .quartile
        case .high: .high
        }
    }
}
