import CBench

/// The C side of a row; every call throws when its library refused.
enum CLoops {
    /// A signature in OpenSSL's own form.
    typealias Signature = CBench_der

    static func sign(_ messages: ArraySlice<UInt8>, with key: CKey) throws(BenchFailure) {
        let count = messages.count / Layout.message
        var signatures = [UInt8](repeating: 0, count: count * Layout.signature)
        let done = messages.withUnsafeBufferPointer {
            CBench_sign(key.pointer, $0.baseAddress, count, &signatures)
        }
        guard done == 1 else { throw .limitFailed("sign") }
    }

    static func encode(_ signatures: [UInt8]) throws(BenchFailure) -> [Signature] {
        let count = signatures.count / Layout.signature
        var encoded = [Signature](repeating: Signature(), count: count)
        guard CBench_der_encode(signatures, count, &encoded) == 1 else { throw .limitFailed("encode") }
        return encoded
    }

    static func verify(
        _ messages: ArraySlice<UInt8>, _ signatures: ArraySlice<Signature>, with key: CKey
    ) throws(BenchFailure) {
        let done = messages.withUnsafeBufferPointer { messages in
            signatures.withUnsafeBufferPointer { signatures in
                CBench_verify(key.pointer, messages.baseAddress, signatures.baseAddress, signatures.count)
            }
        }
        guard done == 1 else { throw .limitFailed("verify") }
    }

    static func symbols(
        _ digits: ArraySlice<UInt8>, prefix: String, version: Int
    ) throws(BenchFailure) {
        let count = digits.count / Layout.digits
        let done = digits.withUnsafeBytes { bytes in
            CBench_symbols(
                prefix, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count, Int32(version), medium)
        }
        guard done == 1 else { throw .limitFailed("symbols") }
    }

    /// `QR_ECLEVEL_M`.
    private static let medium: Int32 = 1
}

/// Bytes of the C side's records, for cutting arrays into chunks.
enum Layout {
    static let message = Int(CBENCH_MESSAGE)
    static let signature = Int(CBENCH_SIGNATURE)
    static let digits = Int(CBENCH_DIGITS)
}

/// A parsed key of the C side.
///
/// Unchecked because OpenSSL never changes a key once it is made, and counts references atomically.
final class CKey: @unchecked Sendable {
    let pointer: OpaquePointer

    /// A new private key.
    init() throws(BenchFailure) { pointer = try required(CBench_key_new(), "key") }

    /// The public key of a PEM text.
    init(pem: [UInt8]) throws(BenchFailure) {
        let pointer = pem.withUnsafeBytes { bytes in
            CBench_key_read(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        self.pointer = try required(pointer, "key")
    }

    deinit { CBench_key_free(pointer) }
}
