internal import COpenSSL
internal import StampFormat

/// What a certificate shall say, before it is signed.
struct CertificateRequest {
    let subject: String
    let issuer: String
    let key: VerifyingKey
    let window: SigningWindow
    let isRoot: Bool

    /// - Parameter issuer: the root's certificate; nil when it certifies itself.
    func certificate(signedBy signer: SigningKey, issuer root: KeyCertificate?) throws(SigningError)
        -> KeyCertificate
    {
        defer { ERR_clear_error() }
        guard let x509 = X509_new() else { throw .cryptoFailure }
        let signed =
            fill(x509) && addExtensions(to: x509, issuer: root?.x509.pointer ?? x509)
            && X509_sign(x509, signer.key.pointer, EVP_sha256()) > 0
        guard signed else {
            X509_free(x509)
            throw .cryptoFailure
        }
        return try KeyCertificate(owning: x509)
    }

    private func fill(_ x509: OpaquePointer) -> Bool {
        // X.509 counts versions from 0; the last second of the window's last day is still inside.
        let end = window.last.day.unixSeconds + 86_399
        return X509_set_version(x509, 2) == 1
            && setSerialNumber(of: x509)
            && ASN1_TIME_set(X509_getm_notBefore(x509), Int(window.first.day.unixSeconds)) != nil
            && ASN1_TIME_set(X509_getm_notAfter(x509), Int(end)) != nil
            && setName(X509_get_subject_name(x509), to: subject)
            && setName(X509_get_issuer_name(x509), to: issuer)
            && X509_set_pubkey(x509, key.key.pointer) == 1
    }

    /// 127 random bits, as RFC 5280 allows at most 20 positive bytes.
    private func setSerialNumber(of x509: OpaquePointer) -> Bool {
        guard let number = BN_new() else { return false }
        defer { BN_free(number) }
        return BN_rand(number, 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
            && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x509)) != nil
    }

    private func setName(_ name: OpaquePointer?, to text: String) -> Bool {
        let bytes = Array(text.utf8)
        return X509_NAME_add_entry_by_NID(
            name, NID_commonName, MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0) == 1
    }

    private func addExtensions(to x509: OpaquePointer, issuer: OpaquePointer) -> Bool {
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, issuer, x509, nil, nil, 0)
        let extensions: [(Int32, String)] = [
            (NID_basic_constraints, isRoot ? "critical,CA:TRUE,pathlen:0" : "critical,CA:FALSE"),
            (NID_key_usage, isRoot ? "critical,keyCertSign" : "critical,digitalSignature"),
            (NID_subject_key_identifier, "hash"),
            (NID_authority_key_identifier, "keyid:always"),
        ]
        return extensions.allSatisfy { nid, value in
            guard let addition = X509V3_EXT_conf_nid(nil, &context, nid, value) else { return false }
            defer { X509_EXTENSION_free(addition) }
            return X509_add_ext(x509, addition, -1) == 1
        }
    }
}
