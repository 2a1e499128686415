internal import ArgumentParser
internal import Glibc
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampSigning

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Found an office: its register, its root key and its first signing key.",
        discussion: """
            Without --passphrase-file or --passphrase-fd a random passphrase is made and
            kept in the data folder. Move it, and keys/root.key.pem, to another place
            before real stamps are signed: see keys/README.md.

            Example:
              tracestamp init --host tem.example.gov.vn --name "VPĐP NTM tỉnh" --data office
            """)

    @Option(help: "Host name in every stamp's URL; it can never change.")
    var host: StampHost

    @Option(help: "The office's name, 1 to 64 characters.")
    var name = "Văn phòng Điều phối nông thôn mới tỉnh"

    @Option(help: "Make a training office that lives on this day (YYYY-MM-DD) for ever.")
    var trainingDay: Day?

    @Option(help: "Years that the first signing key may issue (1 to 5).")
    var years = 2

    @OptionGroup var data: DataOption
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var actor: OptionalNameOption

    func validate() throws {
        guard (1...5).contains(years) else { throw ValidationError("--years must be 1 to 5.") }
    }

    func run() async throws {
        try await reporting {
            let folder = DataFolder.resolve(option: data.data)
            guard (1...64).contains(name.count) else { throw RegistryError.badName(name) }
            let database = try data.address(in: folder)
            try await requireNoOffice(database)
            try folder.create()
            let mark = FoundingMark(folder, host, database)
            try mark.set()
            if !passphrase.isGiven, access(folder.passphrase, F_OK) != 0 {
                try SecretFile.create(folder.passphrase, InitCommand.randomPassphrase())
            }
            let now = WallClock.milliseconds
            let act = Act(
                actor: try PersonName.checked(actor.name), role: .administrator, at: now,
                today: try trainingDay ?? WallClock.day(at: now))
            let keys = try foundKeys(folder, act)
            try await foundRegister(database, keys, act)
            mark.clear()
            tell(folder, keys)
        }
    }

    /// A register without an office is what an interrupted `init` left: it is taken up.
    private func requireNoOffice(_ database: DatabaseAddress) async throws {
        do throws(RegistryError) {
            let store = try await OfficeStore(at: database, creating: false)
            _ = try await store.read { reader throws(RegistryError) in try reader.office() }
        } catch {
            guard error == .noOffice else { throw error }
            return
        }
        throw RegistryError.officeExists
    }

    /// Makes the root and the first signing key, or takes up those that an interrupted `init` left.
    private func foundKeys(_ folder: DataFolder, _ act: Act) throws -> (
        root: KeyCertificate, signing: KeyCertificate
    ) {
        let keys = KeyFolder(path: folder.keys)
        let secret = try passphrase.read(folder)
        let authority: CertificateAuthority
        if let root = try keys.certificates().first(where: { $0.certificate.isRoot }) {
            authority = try CertificateAuthority(
                key: try keys.privateKey(root.name, passphrase: secret), certificate: root.certificate)
        } else {
            let key = try SigningKey()
            authority = try CertificateAuthority(
                founding: key, name: name, window: try KeyWindow.window(from: act.today, years: 20))
            try keys.add(key, authority.certificate, name: "root", passphrase: secret)
        }
        if let signing = try keys.certificates().first(where: { !$0.certificate.isRoot }) {
            return (authority.certificate, signing.certificate)
        }
        let window = try KeyWindow.window(from: act.today, years: years)
        return (authority.certificate, try keys.addSigningKey(authority, window: window, passphrase: secret))
    }

    private func foundRegister(
        _ database: DatabaseAddress, _ keys: (root: KeyCertificate, signing: KeyCertificate), _ act: Act
    ) async throws {
        let store = try await OfficeStore(at: database, creating: true)
        let office = Office(name: name, host: host, trainingDay: trainingDay)
        try await OfficeDesk(store: store).found(office, keys: [keys.root, keys.signing], by: act)
    }

    private func tell(_ folder: DataFolder, _ keys: (root: KeyCertificate, signing: KeyCertificate)) {
        let key = KeyFolder.name(of: keys.signing.publicKey.id)
        StandardError.write("Đã tạo văn phòng ở \(folder.path) với khoá \(key).")
        StandardError.write("An office is founded in \(folder.path), with the key \(key).")
        StandardError.write("  → \(ShellWords.export("TRACESTAMP_DATA", place: folder.path))")
        if let place = data.database {
            StandardError.write("  → \(ShellWords.export("TRACESTAMP_DATABASE", place: place))")
        }
        for (step, words) in InitCommand.steps { StandardError.write("  → \(step)   # \(words)") }
    }

    /// What an office does first, in the order in which each stands on the ones before.
    private static let steps = [
        ("tracestamp person add \"TÊN\" --role administrator --by \"TÊN\"", "người làm việc / the people"),
        ("tracestamp import units FILE", "đơn vị hành chính / administrative units"),
        ("tracestamp import producers FILE", "chủ thể / producers"),
        ("tracestamp import products FILE", "sản phẩm / products"),
        ("tracestamp decision grant FILE", "quyết định công nhận / certificates, by decision"),
        ("tracestamp import test-reports FILE", "phiếu kiểm nghiệm / test reports"),
        ("tracestamp batch declare PRODUCT LOT", "lô hàng / batches"),
        ("tracestamp allotment request", "yêu cầu tem, rồi approve, sign / stamps: approve, sign"),
        ("tracestamp serve", "trang web của văn phòng / the office's pages"),
    ]

    private static func randomPassphrase() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<24).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Array((Hex.text(of: bytes) + "\n").utf8)
    }
}
