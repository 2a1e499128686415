internal import Foundation
internal import Glibc
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampSigning

/// Rights and room of the data folder.
enum FolderCheck {
    private static let leastFree = 256 << 20

    static func findings(_ folder: DataFolder, _ database: DatabaseAddress) -> [CheckFinding] {
        var findings = [CheckFinding("folder rights", fault: fault(ofMode: folder.path, allowing: 0o700))]
        if case .file(let path) = database {
            findings.append(CheckFinding("register rights", fault: fault(ofMode: path, allowing: 0o600)))
        }
        return findings + [CheckFinding("free space", fault: faultOfSpace(folder.path))]
    }

    static func fault(ofMode path: String, allowing mode: mode_t) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(path) is not there" }
        return status.st_mode & 0o777 & ~mode == 0
            ? nil : "\(path) is open to others; chmod \(String(mode, radix: 8)) it"
    }

    private static func faultOfSpace(_ path: String) -> String? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        return free >= leastFree ? nil : "only \(free >> 20) MiB are free"
    }
}

/// Keys: certificates that chain, private halves that open, one that may issue today.
enum KeyCheck {
    static func findings(_ workplace: Workplace, _ passphrase: PassphraseOptions) -> [CheckFinding] {
        [
            finding("key certificates") { _ = try workplace.keys.keyring() },
            finding("private key files") {
                for named in try workplace.keys.certificates() where workplace.keys.hasPrivateKey(named.name)
                {
                    _ = try SecretFile.contents(of: "\(workplace.folder.keys)/\(named.name).key.pem")
                }
            },
            finding("signing key") {
                let secret = try passphrase.read(workplace.folder)
                guard try workplace.keys.signingKey(on: workplace.today, id: nil, passphrase: secret) != nil
                else {
                    throw RegistryError.noSigningKey(on: workplace.today)
                }
            },
        ]
    }

    /// The key folder and the ledger know the same keys.
    static func entries(_ workplace: Workplace) async throws -> CheckFinding {
        // A folder that cannot be read is told by the finding on certificates.
        guard let entries = try? await workplace.keyEntries() else { return CheckFinding("keys entered") }
        if let missing = entries.missing.first {
            let name = KeyFolder.name(of: missing.publicKey.id)
            return CheckFinding(
                "keys entered", fault: "\(name).pem is not in the ledger: tracestamp key enter")
        }
        let orphan = entries.orphans.first.map {
            "\($0) has no certificate in keys/: put it back from a backup"
        }
        return CheckFinding("keys entered", fault: orphan)
    }

    private static func finding(_ subject: String, _ look: () throws -> Void) -> CheckFinding {
        do {
            try look()
            return CheckFinding(subject)
        } catch {
            return CheckFinding(subject, fault: Failure(describing: error).what.en)
        }
    }
}

/// The clock may not run behind what the ledger has seen.
enum ClockCheck {
    static func findings(_ workplace: Workplace) async throws(RegistryError) -> [CheckFinding] {
        let last = try await workplace.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: reader.ledgerTree().count, limit: 1).first
        }
        guard let last, let at = last.serverTime, at > workplace.now else { return [CheckFinding("clock")] }
        return [CheckFinding("clock", fault: "it is behind the last ledger entry")]
    }
}

extension LedgerEntry {
    /// Milliseconds since 1970, from the public form.
    fileprivate var serverTime: Int64? {
        struct Body: Decodable { let at: Int64 }
        return try? JSONDecoder().decode(Body.self, from: Data(body.utf8)).at
    }
}
