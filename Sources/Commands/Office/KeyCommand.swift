internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampSigning

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The office's signing keys.",
        subcommands: [KeyListCommand.self, KeyNewCommand.self, KeyEnterCommand.self])
}

struct KeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All key certificates with the days on which they may issue.",
        discussion: "Example:\n  tracestamp key list --data office")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let keys = KeyFolder(path: DataFolder.resolve(option: data.data).keys)
            var list = FactList(
                json.json, headings: ["KEY", "FILE", "FIRST DAY", "LAST DAY", "PRIVATE KEY", "NAME"])
            for named in try keys.certificates() {
                let certificate = named.certificate
                let (first, last) = (certificate.window.first.day.iso, certificate.window.last.day.iso)
                let hasKey = keys.hasPrivateKey(named.name)
                let id = Int(certificate.publicKey.id.number)
                list.add(
                    [
                        "file": .string(named.name + ".pem"), "first_day": .string(first),
                        "has_private_key": .bool(hasKey), "is_root": .bool(certificate.isRoot),
                        "key_id": .integer(id),
                        "last_day": .string(last), "name": .string(certificate.name),
                    ],
                    row: [
                        certificate.isRoot ? "root" : "\(id)", named.name + ".pem", first, last,
                        hasKey ? "yes" : "no",
                        certificate.name,
                    ])
            }
            try list.write()
        }
    }
}

struct KeyNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a signing key and have the office's root certify it.",
        discussion: """
            Overlap the windows of two keys by a month, so that issuing never waits for a
            key.

            Example:
              tracestamp key new --first 2028-10-01 --last 2030-10-31 --by Minh
            """)

    @Option(help: "First day on which it may issue (default: today).")
    var first: Day?

    @Option(help: "Last day on which it may issue (default: two years).")
    var last: Day?

    @OptionGroup var data: DataOption
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .administrator, for: .keyCertified)
            let secret = try passphrase.read(workplace.folder)
            let authority = try CertificateAuthority(
                key: try workplace.keys.privateKey("root", passphrase: secret),
                certificate: try workplace.keys.root())
            let start = first ?? workplace.today
            let window =
                try last.map { try KeyWindow.window(from: start, to: $0) }
                ?? KeyWindow.window(from: start, years: 2)
            guard window.last.day >= workplace.today else { throw KeyNewCommand.past(window.last.day) }
            let certificate = try workplace.keys.addSigningKey(authority, window: window, passphrase: secret)
            try await OfficeDesk(store: workplace.store).enter(certificate, by: act)
            try StandardOutput.write(KeyFolder.name(of: certificate.publicKey.id) + ".pem")
        }
    }

    private static func past(_ last: Day) -> Failure {
        Failure(
            "bad-key-window",
            Bilingual("ngày cuối \(last.iso) của khoá đã qua", "the key's last day \(last.iso) has passed"),
            next: Bilingual(
                "cho ngày từ hôm nay trở đi: --last YYYY-MM-DD",
                "name today or a later day: --last YYYY-MM-DD"),
            exit: .refused)
    }
}
