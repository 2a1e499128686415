internal import COpenSSL

/// An X.509 certificate of the office's root, or by the root for a signing key.
///
/// Its validity is the signing window, in days of Viet Nam: it limits the day of issue that a stamp
/// may carry, not the day on which someone checks it.
package final class KeyCertificate: Sendable {
    /// The certified key.
    package let publicKey: VerifyingKey
    /// The days on which the key may issue.
    package let window: SigningWindow
    /// The subject's common name, as the office wrote it.
    package let name: String
    /// Whether it is a self-issued authority, the trust anchor of a keyring.
    package let isRoot: Bool
    let x509: X509Pointer

    /// Takes ownership, also when it throws.
    init(owning pointer: OpaquePointer) throws(SigningError) {
        let x509 = X509Pointer(owning: pointer)
        self.x509 = x509
        guard let key = X509_get_pubkey(pointer) else { throw .notP256 }
        publicKey = try VerifyingKey(try EVPKey(owning: key))
        guard let first = x509.day(X509_get0_notBefore(pointer)),
            let last = x509.day(X509_get0_notAfter(pointer))
        else { throw .badWindow }
        window = try SigningWindow(first: first, last: last)
        name = x509.commonName
        // 1 is an authority by its basic constraints; higher answers are guesses for certificates that have none.
        isRoot =
            X509_check_ca(pointer) == 1
            && X509_NAME_cmp(X509_get_subject_name(pointer), X509_get_issuer_name(pointer)) == 0
    }

    /// All `CERTIFICATE` blocks of a PEM text, in order.
    ///
    /// - Throws: ``SigningError/unreadablePEM`` when there is none, or the fault of the first bad one.
    package static func all(pem: [UInt8]) throws(SigningError) -> [KeyCertificate] {
        var pointers: [OpaquePointer] = []
        _ = PEMReader.withBIO(pem) { bio -> Bool? in
            while let pointer = PEM_read_bio_X509(bio, nil, noPassphrase, nil) { pointers.append(pointer) }
            return true
        }
        guard !pointers.isEmpty else { throw .unreadablePEM }
        var certificates: [KeyCertificate] = []
        for (index, pointer) in pointers.enumerated() {
            do {
                certificates.append(try KeyCertificate(owning: pointer))
            } catch {
                pointers[(index + 1)...].forEach { X509_free($0) }
                throw error
            }
        }
        return certificates
    }

    /// The certificate as one `CERTIFICATE` block.
    package func pem() throws(SigningError) -> [UInt8] {
        guard let pem = PEMReader.written(by: { PEM_write_bio_X509($0, x509.pointer) == 1 })
        else { throw .cryptoFailure }
        return pem
    }

    /// Whether `root` issued this certificate, by every rule of RFC 5280 but the clock's.
    package func isIssued(by root: KeyCertificate) -> Bool {
        defer { ERR_clear_error() }
        let store = X509_STORE_new()
        defer { X509_STORE_free(store) }
        let context = X509_STORE_CTX_new()
        defer { X509_STORE_CTX_free(context) }
        guard X509_STORE_add_cert(store, root.x509.pointer) == 1,
            X509_STORE_CTX_init(context, store, x509.pointer, nil) == 1
        else { return false }
        X509_STORE_CTX_set_flags(context, UInt(X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_X509_STRICT))
        return X509_verify_cert(context) == 1
    }
}
