internal import ArgumentParser
internal import Registry

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at everything that must be in order, and say what is not.",
        discussion: """
            Folder and key files' rights, the keys' windows, the clock, free space, the
            database, the ledger, every serial with its history and every signed
            block, batches and flags. Exit status 0 when nothing is wrong.

            Example:
              tracestamp doctor --data office
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var passphrase: PassphraseOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            var findings = FolderCheck.findings(workplace.folder, workplace.database)
            findings += KeyCheck.findings(workplace, passphrase)
            findings.append(try await KeyCheck.entries(workplace))
            findings += try await ClockCheck.findings(workplace)
            findings += try await EvidenceCheck.findings(workplace)
            findings += try await StoreChecks.findings(workplace.store)
            for finding in findings { try write(finding) }
            let count = findings.filter { $0.fault != nil }.count
            guard count > 0 else { return }
            throw Failure(
                "unhealthy",
                Bilingual("\(count) điều không ổn ở trên", "\(count) of the points above are not in order"),
                next: Bilingual("dừng cấp tem cho đến khi sửa xong", "issue no stamps until they are mended"))
        }
    }

    private func write(_ finding: CheckFinding) throws {
        guard !json.json else {
            return try StandardOutput.write(
                CanonicalJSON.object(["fault": .optional(finding.fault), "subject": .string(finding.subject)])
                    .text)
        }
        guard let fault = finding.fault else { return try StandardOutput.write("ok    \(finding.subject)") }
        let remedy = DoctorWords.remedy(of: finding.subject)
        for line in [
            "LỖI   \(DoctorWords.subject(finding.subject)) không ổn", "      → \(remedy.vi)",
            "FAULT \(finding.subject): \(fault)", "      → \(remedy.en)",
        ] {
            try StandardOutput.write(line)
        }
    }
}
