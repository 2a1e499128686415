internal import ArgumentParser
internal import Registry
internal import SnapshotSealing
internal import StampFormat

struct SnapshotStatusListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status-list",
        abstract: "An allotment's states as an IETF Token Status List, from the newest snapshot.",
        discussion: """
            A JWT of type statuslist+jwt, signed ES256 by the office's signing key; two
            bits for each stamp, index = serial - 1: 0 valid, 1 invalid, 2 suspended,
            3 not activated.

            Example:
              tracestamp snapshot status-list 1 -o allotment-1.jwt
            """)

    @Argument(help: "Allotment number.") var number: AllotmentNumber
    @Option(name: .shortAndLong, help: "Where to write the file.") var output: String
    @OptionGroup var data: DataOption
    @OptionGroup var passphrase: PassphraseOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let file = try OutputFile(path: output)
            let newest = try await SnapshotDesk(store: workplace.store).newest()
            let list = try TokenStatusList(
                of: number, in: try Snapshot(opening: newest, held: nil), on: workplace.today)
            let found = try workplace.keys.signingKey(
                on: workplace.today, id: nil, passphrase: try passphrase.read(workplace.folder))
            guard let (key, _) = found else { throw RegistryError.noSigningKey(on: workplace.today) }
            try file.write(Array(try list.token(signedBy: key).utf8))
            try file.finish()
            try file.commit()
        }
    }
}
