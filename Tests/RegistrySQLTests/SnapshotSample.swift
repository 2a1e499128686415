import Registry
import SnapshotSealing
import StampFormat
import StampSigning
import StampSnapshot

/// A certified key that signs snapshots, and a reader that trusts its root.
struct SnapshotSample: Sendable {
    let key: SigningKey
    let keyring: Keyring

    init(key: SigningKey, window: SigningWindow) throws {
        self.key = key
        let authority = try CertificateAuthority(founding: SigningKey(), name: "Gốc", window: window)
        keyring = try Keyring(certificates: [
            authority.certificate, authority.certify(key.publicKey, name: "Khoá ký", window: window),
        ])
    }

    /// Makes the next version.
    func make(in store: some RegistryStore, by act: Act) async throws -> SnapshotFile {
        try await SnapshotDesk(store: store).make(keys: keyring, signedBy: key, by: act)
    }

    /// What a reader does with the bytes of a file.
    func taken(_ bytes: [UInt8], held: Snapshot? = nil) throws -> Snapshot {
        let file = try SnapshotFile(bytes)
        if let fault = try SnapshotTrust(keyring).fault(of: file) { throw fault }
        let host = file.statement.host
        if let fault = file.refusal(host: host, held: held?.statement, now: file.statement.madeAt) {
            throw fault
        }
        return try Snapshot(opening: file, held: held)
    }
}
