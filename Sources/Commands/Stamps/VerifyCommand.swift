internal import ArgumentParser
internal import Glibc
internal import Registry
internal import RegistrySQL
internal import SnapshotSealing
internal import StampFormat
internal import StampSigning
internal import StampSnapshot

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check stamps: URLs, bare digits or typed codes.",
        discussion: """
            With --keys only the signature is checked, against a bare public key in PEM or
            a folder of key certificates: no register and no network are needed. Without it
            the office's register answers too. With --snapshot a signed extract of the
            register answers in its place, with the age of what it says: keys, status and
            product data, each green, amber or red. A red one never says "valid".

            A typed code is four groups of four and a check symbol: digits and letters without
            U, where I and L count as 1 and O as 0; the check symbol alone may also be one of
            * ~ $ = U. Hyphens and spaces may be left out.

            The stamp on a gift box answers with the worst of its own verdict and of those
            inside: a line for each follows, and > marks the one that decides.

            Exit status, of the gravest result: 0 all good, 10 malformed, 11 unsupported
            version or algorithm, 12 unknown key, 13 bad signature, 14 a typed code that
            needs the register or is not in it, 20 not in the register, 21 recalled, 22 out
            of use (void, wasted, returned, lost, stolen, unused), 23 not activated, 24 not
            recognised when made, 25 suspended, 26 past use-by, 27 not as issued, 28
            specimen, 29 perhaps copied, 30 the snapshot is too old to say. Gravest: the
            order 13, 12, 27, 10, 11, 14, 20, 21, 22, 24, 25, 26, 29, 23, 28, 30.
            With --keys and no register the signature alone counts: 0 for a specimen too.

            Examples:
              tracestamp verify --keys keys https://tem.example.gov.vn/0537…
              tracestamp stamp list --allotment 1 | tracestamp verify --json -
              tracestamp verify --snapshot office.snapshot --keys keys https://tem.exam…
              tracestamp verify 0000-0080-0001-XTNA-Q --on 2027-01-31
              tracestamp verify 0000-0080-0001-XTNA-Q --on 2026-11-18 --known 2026-11-19
              tracestamp verify --replica postgres://tem@replica/tem 0000-0080-0001-XTNA-Q
            """)

    @Option(help: "Check the signature only, with this public key (PEM) or folder of key certificates.")
    var keys: String?
    @Option(help: "Answer by this snapshot, without the register (keys: --keys, else the data folder's).")
    var snapshot: String?
    @Option(help: "Day of the question (YYYY-MM-DD; default: today).") var on: Day?
    @Option(
        help: "By the end of which day states had to be known (YYYY-MM-DD; default: all that is known now).")
    var known: Day?
    @Argument(help: "Texts to check, or - for one per line on standard input.") var texts: [String] = []

    @OptionGroup var replica: ReplicaOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard snapshot == nil || known == nil else {
            throw ValidationError("--known asks the register: a snapshot knows one moment only.")
        }
        guard !texts.isEmpty else {
            throw ValidationError("Give a text to check, or - to read standard input.")
        }
    }

    func run() async throws {
        try await reporting {
            let bench = try await verificationBench()
            var status = VerifyStatus()
            for text in texts {
                guard text == "-" else {
                    try await check([text], bench, &status)
                    continue
                }
                var lines = InputLines(descriptor: 0)
                while let chunk = lines.next(4096 * VerificationBench.width) {
                    try await check(chunk, bench, &status)
                }
            }
            if status.code != 0 { throw ExitCode(status.code) }
        }
    }

    private func verificationBench() async throws -> VerificationBench {
        if let snapshot { return try snapshotBench(snapshot) }
        if let keys {
            let today = try WallClock.day(at: WallClock.milliseconds)
            return VerificationBench(
                inspection: .register(
                    StampInspection<OfficeStore>(keyring: try KeyringFile.load(keys), store: nil)),
                day: on ?? today, known: known, host: nil)
        }
        let workplace = try await Workplace(data, replica: replica.address(), standsIn: true)
        return VerificationBench(
            inspection: .register(
                StampInspection(keyring: try workplace.keys.keyring(), store: workplace.store)),
            day: on ?? workplace.today, known: known, host: workplace.office.host)
    }

    private func snapshotBench(_ path: String) throws -> VerificationBench {
        let folder = DataFolder.resolve(option: data.data)
        guard keys != nil || access(folder.keys, F_OK) == 0 else {
            throw Failure(
                "no-keys",
                Bilingual(
                    "không có khoá công khai ở \(folder.keys)", "there are no public keys in \(folder.keys)"),
                next: Bilingual(
                    "ghi thư mục khoá của văn phòng: --keys THƯ-MỤC",
                    "name the folder with the office's public keys: --keys DIR"), exit: .configuration)
        }
        let keyring = try KeyringFile.load(keys ?? folder.keys)
        let (now, day) = try SnapshotInput.seconds(on: on)
        let opened = try SnapshotInput.open(path, by: SnapshotTrust(keyring), held: nil, now: now)
        return VerificationBench(
            inspection: .snapshot(
                SnapshotInspection(keyring: keyring, snapshot: opened.snapshot, now: now)),
            day: day, known: nil, host: opened.snapshot.statement.host)
    }

    private func check(_ texts: [String], _ bench: VerificationBench, _ status: inout VerifyStatus)
        async throws
    {
        let reports = try await bench.reports(on: texts)
        var lines = ""
        for (text, told) in zip(texts, reports.value) {
            status.note(told)
            let answer = VerifyAnswer(
                text: text, told: told, age: reports.ageSeconds, day: bench.day, officeHost: bench.host)
            lines += (json.json ? answer.facts.text : answer.line) + "\n"
        }
        try StandardOutput.write(bytes: Array(lines.utf8))
    }
}
