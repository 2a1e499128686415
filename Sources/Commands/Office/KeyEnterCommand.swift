internal import ArgumentParser
internal import Registry
internal import StampSigning

struct KeyEnterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter", abstract: "Enter key certificates in the ledger that it does not know yet.",
        discussion: """
            Needed when a computer stopped in the middle of `key new`, which `doctor` tells:
            the certificate is in the key folder, and the ledger does not know it. Look at
            it first with `key list`.

            Example:
              tracestamp key enter --by Minh
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .administrator, for: .keyCertified)
            // Only what the office's own root certified.
            _ = try workplace.keys.keyring()
            let entries = try await workplace.keyEntries()
            guard !entries.missing.isEmpty else {
                return StandardError.write("Sổ cái đã có đủ. / The ledger has them all.")
            }
            for certificate in entries.missing {
                try await OfficeDesk(store: workplace.store).enter(certificate, by: act)
                try StandardOutput.write(KeyFolder.name(of: certificate.publicKey.id) + ".pem")
            }
        }
    }
}

extension Workplace {
    /// The key folder's certificates beside the ledger.
    func keyEntries() async throws -> KeyEntries {
        KeyEntries(
            try keys.certificates().map(\.certificate), entered: try await store.subjects(of: .keyCertified))
    }
}
