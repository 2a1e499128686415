internal import COpenSSL
package import StampFormat

/// Checks signatures under one key, keeping OpenSSL's context from one to the next.
///
/// Not `Sendable`, for the same reason as ``StampSigner``.
package final class StampVerifier {
    private let key: EVPKey
    private let context: OpaquePointer
    private let hash: RepeatedSHA256

    /// - Throws: ``SigningError/cryptoFailure``.
    package init(_ key: VerifyingKey) throws(SigningError) {
        self.key = key.key
        hash = try RepeatedSHA256()
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
        let digest = hash.digest(of: message)
        let der = ECDSASignature.der(raw: signature.bytes)
        return EVP_PKEY_verify(context, der, der.count, digest, digest.count) == 1
    }
}
