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

    package init(version: Int, recordedOn: Day, entry: Int, certificate: Certificate) {
        self.version = version
        self.recordedOn = recordedOn
        self.entry = entry
        self.certificate = certificate
    }
}

extension [CertificateVersion] {
    /// The certificates as the office knew them at the end of `day`, in the order of their first days.
    package func known(on day: Day) -> [Certificate] {
        let known = filter { $0.recordedOn <= day }
        let latest = Dictionary(grouping: known, by: \.certificate.validFrom).values.compactMap { versions in
            versions.max { $0.version < $1.version }
        }
        return latest.map(\.certificate).sorted { $0.validFrom < $1.validFrom }
    }
}
