internal import CQREncode
internal import Glibc

/// libqrencode's own symbol before a mask is chosen, and under a mask that is asked for.
///
/// Debian's library exports `QRcode_encodeMask` and its header does not declare it; so it is looked up when
/// the program runs, and nothing is lost where it is missing. Source: libqrencode 4.1.1, `qrencode.c`.
struct UnmaskedSymbols: Sendable {
    private typealias EncodeMask = @convention(c) (OpaquePointer?, Int32) -> UnsafeMutablePointer<QRcode>?

    private let encodeMask: EncodeMask

    /// Nil where the library has no such function.
    init?() {
        guard let symbol = dlsym(nil, "QRcode_encodeMask") else { return nil }
        encodeMask = unsafeBitCast(symbol, to: EncodeMask.self)
    }

    /// Everything but the mask and the format information; the caller frees it.
    func symbol(of input: OpaquePointer) -> UnsafeMutablePointer<QRcode>? { encodeMask(input, -2) }

    /// Under one mask, 0 to 7, with its format information; the caller frees it.
    func symbol(of input: OpaquePointer, mask: Int) -> UnsafeMutablePointer<QRcode>? {
        encodeMask(input, Int32(mask))
    }
}
