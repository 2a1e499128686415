package import StampFormat

/// What was recorded of a certificate from a day on: the second of its two times.
///
/// The first, ``Certificate/validFrom`` to ``Certificate/validTo``, says when it holds; this one says since when
/// the office knew. Versions are only added, each with the ledger entry that covers it.
package struct CertificateVersion: Hashable, Sendable {
    /// From 1 for each certificate.
    package let version: Int
    package let recordedOn: Day
    /// Number of the ledger entry.
    package let entry: Int
    package let certificate: Certificate
    /// Whether it says that the certificate was never granted: the import that brought it was taken back.
    package let isUndone: Bool

    package init(
        version: Int, recordedOn: Day, entry: Int, certificate: Certificate, isUndone: Bool = false
    ) {
        self.version = version
        self.recordedOn = recordedOn
        self.entry = entry
        self.certificate = certificate
        self.isUndone = isUndone
    }
}

extension [CertificateVersion] {
    /// The certificates as the office knew them at the end of `day`, in the order of their first days.
    package func known(on day: Day) -> [Certificate] {
        filter { $0.recordedOn <= day }.standing.sorted { $0.validFrom < $1.validFrom }
    }

    /// The certificates as their last versions have them, without those taken back.
    var standing: [Certificate] {
        let latest = Dictionary(grouping: self, by: \.certificate.validFrom).values.compactMap { versions in
            versions.max { $0.version < $1.version }
        }
        return latest.filter { !$0.isUndone }.map(\.certificate)
    }
}
