internal import CQREncode
internal import Glibc

/// Error correction levels as libqrencode numbers them; stamps use the upper three.
enum LibraryLevel: UInt32, CaseIterable, Sendable {
    case low, medium, quartile, high
}

/// The segments of one symbol, owned for libqrencode.
struct LibraryInput: ~Copyable {
    private let input: OpaquePointer

    /// Nil when memory is full.
    init?(version: Int, level: LibraryLevel) {
        guard let input = QRinput_new2(Int32(version), QRecLevel(level.rawValue)) else { return nil }
        self.input = input
    }

    deinit { QRinput_free(input) }

    /// Adds a segment of bytes; false when memory is full.
    borrowing func append(bytes: [UInt8]) -> Bool {
        QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0
    }

    /// Adds a segment of ASCII digits; false when memory is full.
    borrowing func append(digits: [UInt8]) -> Bool {
        QRinput_append(input, QR_MODE_NUM, Int32(digits.count), digits) == 0
    }

    /// The finished symbol as the rows of ``QRSymbol/rows``, all by libqrencode; nil when there is none.
    borrowing func packedRows(side: Int) -> [UInt8]? {
        LibraryInput.with(QRcode_encodeInput(input), side: side) { PackedRows.pack($0, side: side) }
    }

    /// What `body` makes of the `side` × `side` bytes under a mask of choice, 0 to 7, or under none at all.
    borrowing func withSymbol<Result>(
        side: Int, mask: Int?, by encode: MaskedEncoding, _ body: (UnsafePointer<UInt8>) -> Result
    ) -> Result? {
        let code = encode.function(input, mask.map { Int32($0) } ?? MaskedEncoding.noMask)
        return LibraryInput.with(code, side: side, body)
    }

    /// The version was asked for; libqrencode grows it silently should the text be too long.
    private static func with<Result>(
        _ code: UnsafeMutablePointer<QRcode>?, side: Int, _ body: (UnsafePointer<UInt8>) -> Result
    ) -> Result? {
        guard let code else { return nil }
        defer { QRcode_free(code) }
        guard code.pointee.width == side, let modules = code.pointee.data else { return nil }
        return body(modules)
    }
}

/// `QRcode_encodeMask`, which Debian's library exports but its header does not declare.
struct MaskedEncoding: Sendable {
    typealias Function = @convention(c) @Sendable (OpaquePointer, Int32) -> UnsafeMutablePointer<QRcode>?

    let function: Function

    /// Nil where the library was built without it.
    static func find() -> MaskedEncoding? {
        guard let symbol = dlsym(nil, "QRcode_encodeMask") else { return nil }
        return MaskedEncoding(function: unsafeBitCast(symbol, to: Function.self))
    }

    /// Leaves the symbol unmasked and its format information light.
    static let noMask: Int32 = -2
}
