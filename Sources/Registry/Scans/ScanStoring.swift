/// Scans come in beside everything else: no fact depends on one, so they wait for nobody who writes facts.
package protocol ScanStoring: Sendable {
    /// Stores scans, durably, in one transaction; one that is there already counts once.
    func append(_ scans: [Scan]) async throws(RegistryError)
}

extension ScanStoring where Self: RegistryStore {
    /// Where one writer is all that there is, scans take their turn.
    package func append(_ scans: [Scan]) async throws(RegistryError) {
        try await write { writer throws(RegistryError) in try writer.append(scans) }
    }
}
