/// Everything that reading keys, signing and building certificates may refuse.
///
/// Never carries OpenSSL's own words: they may hold paths, key material or internals.
package enum SigningError: Error, Hashable, Sendable {
    /// No PEM block of the expected kind, or one that does not parse.
    case unreadablePEM
    /// The private key needs another passphrase.
    case wrongPassphrase
    /// The private key is stored in clear; only encrypted PKCS#8 is accepted.
    case unencryptedPrivateKey
    /// A key of another kind than EC on P-256.
    case notP256
    /// The key certificate's window ends before it starts, or lies outside the days a stamp can hold.
    case badWindow
    /// The key certificate does not chain to a root of the keyring.
    case untrustedCertificate
    /// The folder or file holds no root certificate.
    case noRoot
    /// OpenSSL failed at something that cannot fail on good input: no entropy or no memory.
    case cryptoFailure

    /// Stable word for logs, commands and JSON.
    package var code: String {
        switch self {
        case .unreadablePEM: "unreadable-pem"
        case .wrongPassphrase: "wrong-passphrase"
        case .unencryptedPrivateKey: "unencrypted-private-key"
        case .notP256: "not-p256"
        case .badWindow: "bad-key-window"
        case .untrustedCertificate: "untrusted-key-certificate"
        case .noRoot: "no-root-certificate"
        case .cryptoFailure: "crypto-failure"
        }
    }
}
