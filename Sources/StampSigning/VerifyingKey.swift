internal import COpenSSL
package import StampFormat

/// The public half of a signing key.
package final class VerifyingKey: Sendable {
    /// The id that stamps carry.
    package let id: KeyID
    let key: EVPKey

    init(_ key: EVPKey) throws(SigningError) {
        self.key = key
        guard let id = KeyID(digest: SHA256.digest(of: try key.subjectPublicKeyInfo())) else {
            throw .cryptoFailure
        }
        self.id = id
    }

    /// - Parameter pem: a `PUBLIC KEY` block (SubjectPublicKeyInfo).
    /// - Throws: ``SigningError/unreadablePEM`` or ``SigningError/notP256``.
    package convenience init(pem: [UInt8]) throws(SigningError) {
        guard let pointer = PEMReader.withBIO(pem, { PEM_read_bio_PUBKEY($0, nil, noPassphrase, nil) })
        else { throw .unreadablePEM }
        try self.init(try EVPKey(owning: pointer))
    }

    /// The key as a `PUBLIC KEY` block.
    package func pem() throws(SigningError) -> [UInt8] {
        guard let pem = PEMReader.written(by: { PEM_write_bio_PUBKEY($0, key.pointer) == 1 })
        else { throw .cryptoFailure }
        return pem
    }
}
