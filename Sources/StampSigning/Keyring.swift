package import StampFormat

/// The public keys under which stamps are authentic, each with its signing window.
package struct Keyring: Sendable {
    /// A key and, unless it was given bare, its certificate.
    package struct Entry: Sendable {
        /// The key.
        package let key: VerifyingKey
        /// Its certificate; nil for a bare public key, which has no window.
        package let certificate: KeyCertificate?

        func mayIssue(on day: StampDay) -> Bool { certificate?.window.contains(day) ?? true }
    }

    /// All keys, in the order given.
    package let entries: [Entry]
    private let byID: [KeyID: [Entry]]

    /// Trusts one bare public key, whatever the day of issue.
    package init(trusting key: VerifyingKey) {
        self.init(entries: [Entry(key: key, certificate: nil)])
    }

    /// Trusts the roots among `certificates` and the keys they certify.
    ///
    /// - Throws: ``SigningError/noRoot``, or ``SigningError/untrustedCertificate`` when a certificate
    ///   chains to none of the roots.
    package init(certificates: [KeyCertificate]) throws(SigningError) {
        let roots = certificates.filter { root in root.isRoot && root.isIssued(by: root) }
        guard !roots.isEmpty else { throw .noRoot }
        let keys = certificates.filter { !$0.isRoot }
        guard keys.allSatisfy({ key in roots.contains { key.isIssued(by: $0) } }) else {
            throw .untrustedCertificate
        }
        self.init(entries: keys.map { Entry(key: $0.publicKey, certificate: $0) })
    }

    private init(entries: [Entry]) {
        self.entries = entries
        // Two keys may share 24 bits: all of them are tried.
        byID = Dictionary(grouping: entries) { $0.key.id }
    }

    /// The keys with this id whose window holds `day`.
    package func keys(_ id: KeyID, issuingOn day: StampDay) -> [VerifyingKey] {
        (byID[id] ?? []).filter { $0.mayIssue(on: day) }.map(\.key)
    }
}
