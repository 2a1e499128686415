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
    private let prefix: [UInt8]

    /// - Parameters:
    ///   - host: leads every URL.
    ///   - level: M unless there is room for more.
    package init(host: StampHost, level: SymbolLevel = .medium) {
        version = SymbolVersion(host: host, level: level)
        self.level = level
        prefix = Array("https://\(host.name)/".utf8)
    }

    /// The symbol of a stamp's URL.
    package func symbol(of stamp: Stamp) throws(SymbolError) -> QRSymbol {
        var digits = stamp.digits
        let code = digits.withUTF8 { encode(digits: $0) }
        guard let code else { throw .encodingFailed }
        defer { QRcode_free(code) }
        // The version was asked for; libqrencode grows it silently should the table be wrong.
        guard code.pointee.width == version.side, let modules = code.pointee.data
        else { throw .encodingFailed }
        let rows = PackedRows.pack(modules, side: version.side)
        return QRSymbol(version: version, level: level, rows: rows)
    }

    private func encode(digits: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<QRcode>? {
        guard let input = QRinput_new2(Int32(version.number), level.libraryValue) else { return nil }
        defer { QRinput_free(input) }
        guard QRinput_append(input, QR_MODE_8, Int32(prefix.count), prefix) == 0,
            QRinput_append(input, QR_MODE_NUM, Int32(digits.count), digits.baseAddress) == 0
        else { return nil }
        return QRcode_encodeInput(input)
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

extension SymbolLevel {
    fileprivate var libraryValue: QRecLevel {
        switch self {
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
