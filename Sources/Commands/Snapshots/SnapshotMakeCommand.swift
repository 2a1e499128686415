internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampSnapshot

struct SnapshotMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make, sign and store the next version.",
        discussion: """
            The service hands the newest version out at /v1/snapshot. Run it every night
            from a timer, and after a recall. --since writes only what differs from that
            version, where this is shorter. When its facts are old is the regulation's word.

            Examples:
              tracestamp snapshot make -o office.snapshot --by "Lan"
              tracestamp snapshot make -o today.snapshot --since 3619440 --by "Lan"
            """)

    @Option(name: .shortAndLong, help: "Where to write the file.") var output: String
    @Option(help: "Write what differs from this version.") var since: UInt32?
    @Option(help: "Days for which it may be used, 1 to 60.") var validDays = SnapshotTerms.usualDays

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let file = try OutputFile(path: output)
            if let since {
                // Before anything is made: a version that is not there must not cost one.
                _ = try await workplace.read { reader throws(RegistryError) in
                    try reader.requireKeptSnapshot(since)
                }
            }
            let found = try workplace.keys.signingKey(
                on: workplace.today, id: nil, passphrase: try passphrase.read(workplace.folder))
            guard let (key, _) = found else { throw RegistryError.noSigningKey(on: workplace.today) }
            let desk = SnapshotDesk(store: workplace.store)
            let made = try await desk.make(
                validDays: validDays, keys: try workplace.keys.keyring(), signedBy: key,
                by: try await workplace.act(actor, usually: .administrator, for: .snapshotMade))
            let written = since == nil ? made : try await desk.newest(since: since)
            try file.write(written.bytes)
            try file.finish()
            try file.commit()
            try StandardOutput.write(json.json ? written.facts.text : written.line)
        }
    }
}
