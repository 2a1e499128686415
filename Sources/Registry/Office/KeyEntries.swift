package import StampSigning

/// Key certificates beside what the ledger says of keys.
///
/// A key is entered before it signs anything; a crash in between leaves a certificate that nobody entered.
package struct KeyEntries: Sendable {
    /// Certificates that the ledger does not know, in the order given.
    package let missing: [KeyCertificate]
    /// Subjects such as `key:17` of keys whose certificates are not there.
    package let orphans: [String]

    /// `entered`: subjects of all entries of ``ActWord/keyCertified``.
    package init(_ certificates: [KeyCertificate], entered: [String]) {
        let known = Set(entered)
        missing = certificates.filter { !known.contains(KeyEntries.subject(of: $0)) }
        let present = Set(certificates.map(KeyEntries.subject))
        orphans = entered.filter { !present.contains($0) }
    }

    private static func subject(of certificate: KeyCertificate) -> String {
        LedgerSubject.key(certificate.publicKey.id).text
    }
}
