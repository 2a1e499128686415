internal import COpenSSL
package import StampFormat

/// Checks signatures under one key, keeping OpenSSL's context from one to the next.
///
/// Not `Sendable`, for the same reason as ``StampSigner``.
package final class StampVerifier {
    private let key: EVPKey
    private let context: OpaquePointer

    /// - Throws: ``SigningError/cryptoFailure``.
    package init(_ key: VerifyingKey) throws(SigningError) {
        self.key = key.key
        guard let context = EVP_PKEY_CTX_new(key.key.pointer, nil) else { throw .cryptoFailure }
        self.context = context
        guard EVP_PKEY_verify_init(context) == 1, EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
        else { throw .cryptoFailure }
    }

    deinit { EVP_PKEY_CTX_free(context) }

    /// Whether the stamp's signature is canonical and this key's over its fields.
    package func isSigned(_ stamp: Stamp) -> Bool {
        isValid(stamp.signature, over: stamp.fields.signingInput)
    }

    /// Whether `signature` is canonical (low s) and this key's over `message`.
    package func isValid(_ signature: StampSignature, over message: [UInt8]) -> Bool {
        // OpenSSL accepts the malleable twin; a stamp has one signature only.
        guard signature.isCanonical else { return false }
        defer { ERR_clear_error() }
        let digest = SHA256.digest(of: message)
        return ECDSASignature.withDER(raw: signature.bytes) { der, count in
            EVP_PKEY_verify(context, der, count, digest, digest.count) == 1
        }
    }
}
