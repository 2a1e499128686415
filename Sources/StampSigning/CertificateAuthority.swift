internal import COpenSSL

/// The office's root: certifies itself and the keys that sign stamps.
package struct CertificateAuthority: Sendable {
    private let key: SigningKey
    /// The root's own certificate.
    package let certificate: KeyCertificate

    /// Founds a new root.
    ///
    /// - Parameters:
    ///   - key: the root's private key.
    ///   - name: the office, 1 to 64 characters.
    ///   - window: the days that the root's certificate names.
    package init(founding key: SigningKey, name: String, window: SigningWindow) throws(SigningError) {
        self.key = key
        let request = CertificateRequest(
            subject: name, issuer: name, key: key.publicKey, window: window, isRoot: true)
        certificate = try request.certificate(signedBy: key, issuer: nil)
    }

    /// Takes up an existing root.
    ///
    /// - Throws: ``SigningError/untrustedCertificate`` when the certificate is not a root's or not this key's.
    package init(key: SigningKey, certificate: KeyCertificate) throws(SigningError) {
        guard certificate.isRoot, certificate.publicKey.id == key.id else { throw .untrustedCertificate }
        self.key = key
        self.certificate = certificate
    }

    /// A certificate for a signing key.
    ///
    /// - Parameters:
    ///   - publicKey: the key that will sign stamps.
    ///   - name: 1 to 64 characters.
    ///   - window: the days on which the key may issue.
    package func certify(
        _ publicKey: VerifyingKey, name: String, window: SigningWindow
    ) throws(SigningError) -> KeyCertificate {
        let request = CertificateRequest(
            subject: name, issuer: certificate.name, key: publicKey, window: window, isRoot: false)
        return try request.certificate(signedBy: key, issuer: certificate)
    }
}
