internal import CQREncode

/// What libqrencode is given: `https://HOST/` as bytes, then digits as numbers; or a short link as bytes.
struct SymbolSegments: Sendable {
    private let prefix: [UInt8]
    private let version: SymbolVersion
    private let level: SymbolLevel
    private let link: SymbolLink

    init(prefix: String, version: SymbolVersion, level: SymbolLevel, link: SymbolLink) {
        self.prefix = Array(prefix.utf8)
        self.version = version
        self.level = level
        self.link = link
    }

    /// Nil where the library refuses.
    func withInput<Result>(
        _ path: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Result?
    ) -> Result? {
        guard let input = QRinput_new2(Int32(version.number), level.libraryValue) else { return nil }
        defer { QRinput_free(input) }
        guard append(path, to: input) else { return nil }
        return body(input)
    }

    private func append(_ path: UnsafeBufferPointer<UInt8>, to input: OpaquePointer) -> Bool {
        guard link == .full else {
            let text = prefix + path
            return QRinput_append(input, QR_MODE_8, Int32(text.count), text) == 0
        }
        return QRinput_append(input, QR_MODE_8, Int32(prefix.count), prefix) == 0
            && QRinput_append(input, QR_MODE_NUM, Int32(path.count), path.baseAddress) == 0
    }
}

/// A symbol that the library made; freed with this value.
struct LibrarySymbol: ~Copyable {
    private let code: UnsafeMutablePointer<QRcode>
    let modules: UnsafeMutablePointer<UInt8>
    let side: Int

    /// Nil for no symbol, or one of another size: the library grows it silently when a table is wrong.
    init?(_ code: UnsafeMutablePointer<QRcode>?, side: Int) {
        guard let code else { return nil }
        guard Int(code.pointee.width) == side, let modules = code.pointee.data else {
            QRcode_free(code)
            return nil
        }
        self.code = code
        self.modules = modules
        self.side = side
    }

    deinit { QRcode_free(code) }

    /// One bit a module; see ``QRSymbol/rows``.
    var rows: [UInt8] { PackedRows.pack(modules, side: side) }
    var lines: ModuleLines { ModuleLines(modules, side: side) }
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
