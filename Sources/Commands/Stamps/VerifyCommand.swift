internal import ArgumentParser
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampSigning

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check stamps: URLs, bare digits or typed codes.",
        discussion: """
            With --keys only the signature is checked, against a bare public key in PEM or
            a folder of key certificates: no register and no network are needed. Without it
            the office's register answers too.

            Exit status, of the gravest result: 0 all good, 10 malformed, 11 unsupported
            version or algorithm, 12 unknown key, 13 bad signature, 14 a typed code that
            needs the register or is not in it, 20 not in the register, 21 recalled, 22 out
            of use (void, wasted, returned, lost, stolen, unused), 23 not activated, 24 not
            recognised when made, 25 suspended, 26 past use-by, 27 not as issued, 28
            specimen. Gravest: the order 13, 12, 27, 10, 11, 14, 20, 21, 22, 24, 25, 26,
            23, 28.

            Examples:
              tracestamp verify --keys keys https://tem.example.gov.vn/0537…
              tracestamp stamp list --allotment 1 | tracestamp verify --json -
              tracestamp verify 0000-0080-0001-XTNA-Q --on 2027-01-31
              tracestamp verify 0000-0080-0001-XTNA-Q --on 2026-11-18 --known 2026-11-19
            """)

    @Option(help: "Check the signature only, with this public key (PEM) or folder of key certificates.")
    var keys: String?
    @Option(help: "Day of the question (YYYY-MM-DD; default: today).") var on: Day?
    @Option(
        help: "By the end of which day states had to be known (YYYY-MM-DD; default: all that is known now).")
    var known: Day?
    @Argument(help: "Texts to check, or - for one per line on standard input.") var texts: [String] = []

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
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
        if let keys {
            let today = try WallClock.day(at: WallClock.milliseconds)
            return VerificationBench(
                inspection: StampInspection<OfficeStore>(keyring: try KeyringFile.load(keys), store: nil),
                day: on ?? today, known: known, host: nil)
        }
        let workplace = try await Workplace(data)
        return VerificationBench(
            inspection: StampInspection(keyring: try workplace.keys.keyring(), store: workplace.store),
            day: on ?? workplace.today, known: known, host: workplace.office.host)
    }

    private func check(_ texts: [String], _ bench: VerificationBench, _ status: inout VerifyStatus)
        async throws
    {
        let reports = try await bench.reports(on: texts)
        var lines = ""
        for (text, report) in zip(texts, reports) {
            status.note(report)
            let answer = VerifyAnswer(text: text, report: report, officeHost: bench.host)
            lines += (json.json ? answer.facts.text : answer.line) + "\n"
        }
        try StandardOutput.write(bytes: Array(lines.utf8))
    }
}
