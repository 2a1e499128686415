internal import COpenSSL

/// Owns one `EVP_PKEY` on P-256.
///
/// Unchecked because OpenSSL never changes a key once it is made, and counts references atomically.
final class EVPKey: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes ownership, also when it throws.
    init(owning pointer: OpaquePointer) throws(SigningError) {
        self.pointer = pointer
        guard EVPKey.isP256(pointer) else { throw .notP256 }
    }

    deinit { EVP_PKEY_free(pointer) }

    /// DER of SubjectPublicKeyInfo.
    func subjectPublicKeyInfo() throws(SigningError) -> [UInt8] {
        let length = i2d_PUBKEY(pointer, nil)
        guard length > 0 else { throw .cryptoFailure }
        var der = [UInt8](repeating: 0, count: Int(length))
        let written = der.withUnsafeMutableBufferPointer { buffer -> Int32 in
            var cursor = buffer.baseAddress
            return i2d_PUBKEY(pointer, &cursor)
        }
        guard written == length else { throw .cryptoFailure }
        return der
    }

    private static func isP256(_ pointer: OpaquePointer) -> Bool {
        guard EVP_PKEY_get_base_id(pointer) == EVP_PKEY_EC else { return false }
        var name = [CChar](repeating: 0, count: 64)
        var length = 0
        guard EVP_PKEY_get_group_name(pointer, &name, name.count, &length) == 1 else { return false }
        return name.prefix(length).elementsEqual("prime256v1".utf8.map { CChar($0) })
    }
}
