internal import COpenSSL
package import StampFormat

/// Signs stamps with one key, keeping OpenSSL's context from one to the next.
///
/// Not `Sendable`: each task makes its own, because a context serves one signature at a time and a
/// fresh one for every stamp would cost an eighth of the speed.
package final class StampSigner {
    private let key: EVPKey
    private let context: OpaquePointer
    private let hash: RepeatedSHA256

    /// - Throws: ``SigningError/cryptoFailure``.
    package init(_ key: SigningKey) throws(SigningError) {
        self.key = key.key
        hash = try RepeatedSHA256()
        guard let context = EVP_PKEY_CTX_new(key.key.pointer, nil) else { throw .cryptoFailure }
        self.context = context
        guard EVP_PKEY_sign_init(context) == 1, EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
        else { throw .cryptoFailure }
    }

    deinit { EVP_PKEY_CTX_free(context) }

    /// Signs `fields`; every call gives another signature, so its result is stored and never made again.
    ///
    /// - Throws: ``SigningError/cryptoFailure``.
    package func stamp(signing fields: StampFields) throws(SigningError) -> Stamp {
        Stamp(fields: fields, signature: try signature(over: fields.signingInput))
    }

    /// Signs `message`; canonical, and another one with every call.
    ///
    /// - Throws: ``SigningError/cryptoFailure``.
    package func signature(over message: [UInt8]) throws(SigningError) -> StampSignature {
        defer { ERR_clear_error() }
        let digest = hash.digest(of: message)
        var der: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
            0, 0, 0, 0, 0, 0, 0, 0, 0
        )
        var length = MemoryLayout.size(ofValue: der)
        let context = context
        let raw = withUnsafeMutableBytes(of: &der) { buffer -> [UInt8]? in
            let start = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            guard EVP_PKEY_sign(context, start, &length, digest, digest.count) == 1 else { return nil }
            return ECDSASignature.raw(der: UnsafePointer(start), count: length)
        }
        guard let raw, let signature = StampSignature(bytes: raw) else { throw .cryptoFailure }
        return signature.loweringS
    }
}
