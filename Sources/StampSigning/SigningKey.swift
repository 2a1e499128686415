internal import COpenSSL
package import StampFormat

/// A private key of the office: its root's or one that signs stamps.
package final class SigningKey: Sendable {
    /// The public half.
    package let publicKey: VerifyingKey
    let key: EVPKey

    /// The id that stamps carry.
    package var id: KeyID { publicKey.id }

    /// Makes a new key from the system's randomness.
    package convenience init() throws(SigningError) { try self.init(owning: try SigningKey.generate()) }

    /// Reads an encrypted PKCS#8 document.
    ///
    /// - Parameters:
    ///   - pem: an `ENCRYPTED PRIVATE KEY` block; a key in clear is refused.
    ///   - passphrase: at least one byte.
    /// - Throws: ``SigningError/unencryptedPrivateKey``, ``SigningError/unreadablePEM``,
    ///   ``SigningError/wrongPassphrase`` or ``SigningError/notP256``.
    package convenience init(encryptedPEM pem: [UInt8], passphrase: [UInt8]) throws(SigningError) {
        try self.init(owning: try EncryptedPKCS8.decrypt(pem, passphrase: passphrase))
    }

    /// Reads a PKCS#8 document in clear.
    ///
    /// For published test keys: an office's keys are never stored so.
    package convenience init(unencryptedTestPEM pem: [UInt8]) throws(SigningError) {
        // Refuse passphrases: by default OpenSSL asks the terminal for one.
        let pointer = PEMReader.withBIO(pem) { PEM_read_bio_PrivateKey($0, nil, noPassphrase, nil) }
        guard let pointer else { throw .unreadablePEM }
        try self.init(owning: pointer)
    }

    /// The key as an `ENCRYPTED PRIVATE KEY` block: PKCS#8 with AES-256-CBC and scrypt.
    package func encryptedPEM(passphrase: [UInt8]) throws(SigningError) -> [UInt8] {
        try EncryptedPKCS8.encrypt(key.pointer, passphrase: passphrase)
    }

    private init(owning pointer: OpaquePointer) throws(SigningError) {
        key = try EVPKey(owning: pointer)
        publicKey = try VerifyingKey(key)
    }

    private static func generate() throws(SigningError) -> OpaquePointer {
        defer { ERR_clear_error() }
        let context = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil)
        defer { EVP_PKEY_CTX_free(context) }
        var pointer: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1,
            EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1) == 1,
            EVP_PKEY_generate(context, &pointer) == 1, let pointer
        else { throw .cryptoFailure }
        return pointer
    }
}
