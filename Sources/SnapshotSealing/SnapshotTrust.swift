internal import StampFormat
package import StampSigning
package import StampSnapshot

/// Whose snapshots a reader takes.
package struct SnapshotTrust: Sendable {
    private let keyring: Keyring

    package init(_ keyring: Keyring) { self.keyring = keyring }

    /// Why the file's statement is not the office's; nil where it is.
    ///
    /// - Throws: ``SigningError/cryptoFailure``.
    package func fault(of file: SnapshotFile) throws(SigningError) -> SnapshotFault? {
        let statement = file.statement
        guard keyring.entries.contains(where: { $0.key.id == statement.key }) else { return .foreign }
        guard let day = statement.day.flatMap({ StampDay($0) }) else { return .tampered }
        for key in keyring.keys(statement.key, issuingOn: day)
        where try StampVerifier(key).isValid(file.signature, over: statement.signingInput) {
            return nil
        }
        return .tampered
    }
}
