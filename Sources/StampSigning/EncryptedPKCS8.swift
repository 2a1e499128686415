internal import COpenSSL

/// PKCS#8 (RFC 5958) encrypted by PBES2: scrypt (RFC 7914) and AES-256-CBC.
enum EncryptedPKCS8 {
    /// 16 MiB and about 0.2 s: the most memory that OpenSSL's reader allows is 32 MiB, so p makes up for N.
    private static let scrypt = (n: UInt64(16_384), r: UInt64(8), p: UInt64(5))

    static func encrypt(_ key: OpaquePointer, passphrase: [UInt8]) throws(SigningError) -> [UInt8] {
        guard !passphrase.isEmpty else { throw .wrongPassphrase }
        defer { ERR_clear_error() }
        guard let info = EVP_PKEY2PKCS8(key) else { throw .cryptoFailure }
        defer { PKCS8_PRIV_KEY_INFO_free(info) }
        guard
            let algorithm = PKCS5_pbe2_set_scrypt(
                EVP_aes_256_cbc(), nil, 16, nil, scrypt.n, scrypt.r, scrypt.p)
        else { throw .cryptoFailure }
        let sealed = passphrase.withUnsafeBytes { bytes in
            PKCS8_set0_pbe(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), info, algorithm)
        }
        guard let sealed else {
            X509_ALGOR_free(algorithm)
            throw .cryptoFailure
        }
        defer { X509_SIG_free(sealed) }
        guard let pem = PEMReader.written(by: { PEM_write_bio_PKCS8($0, sealed) == 1 }) else {
            throw .cryptoFailure
        }
        return pem
    }

    static func decrypt(_ pem: [UInt8], passphrase: [UInt8]) throws(SigningError) -> OpaquePointer {
        guard let sealed = PEMReader.withBIO(pem, { PEM_read_bio_PKCS8($0, nil, noPassphrase, nil) }) else {
            throw isUnencrypted(pem) ? .unencryptedPrivateKey : .unreadablePEM
        }
        defer { X509_SIG_free(sealed) }
        defer { ERR_clear_error() }
        let info = passphrase.withUnsafeBytes { bytes in
            PKCS8_decrypt(sealed, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard let info else { throw .wrongPassphrase }
        defer { PKCS8_PRIV_KEY_INFO_free(info) }
        guard let key = EVP_PKCS82PKEY(info) else { throw .unreadablePEM }
        return key
    }

    private static func isUnencrypted(_ pem: [UInt8]) -> Bool {
        let key = PEMReader.withBIO(pem) { PEM_read_bio_PrivateKey($0, nil, noPassphrase, nil) }
        EVP_PKEY_free(key)
        return key != nil
    }
}
