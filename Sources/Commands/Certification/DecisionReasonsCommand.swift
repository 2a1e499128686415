internal import ArgumentParser
internal import Registry
internal import StampFormat

struct DecisionReasonsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reasons", abstract: "The reasons for which a certificate may be withdrawn.",
        discussion: "Example:\n  tracestamp decision reasons")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let reasons = try await workplace.read { reader throws(RegistryError) in
                try reader.withdrawalReasons()
            }
            var list = FactList(json.json, headings: ["CODE", "FROM", "REASON", "SOURCE"])
            for reason in reasons {
                list.add(
                    [
                        "code": .string(reason.code), "english": .string(reason.english),
                        "open": .bool(reason.isOpen(on: workplace.today)), "source": .string(reason.source),
                        "valid_from": .string(reason.validFrom.iso),
                        "valid_to": .optional(reason.validTo?.iso), "vietnamese": .string(reason.vietnamese),
                    ],
                    row: [reason.code, reason.validFrom.iso, reason.vietnamese, reason.source])
            }
            try list.write()
        }
    }
}

struct DecisionReasonOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reason-open", abstract: "Open a new reason for withdrawals.",
        discussion: """
            Example:
              tracestamp decision reason-open false-origin --vi "Khai sai nguồn gốc" \\
                --en "false origin" --source "12/QĐ-UBND" --by "Minh"
            """)

    @Argument(help: "The code: lower-case letters, digits and hyphens.") var code: String
    @Option(help: "The reason in Vietnamese.") var vi: String
    @Option(help: "The reason in English.") var en: String
    @Option(help: "The letter that it comes from.") var source: String
    @Option(help: "First day (YYYY-MM-DD; default: today).") var from: Day?
    @OptionGroup var data: DataOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let reason = WithdrawalReason(
                code: code, vietnamese: PlainText.normalised(vi), english: PlainText.normalised(en),
                source: PlainText.normalised(source), validFrom: from ?? workplace.today, validTo: nil)
            try await DecisionDesk(store: workplace.store).open(
                reason,
                by: try await workplace.act(actor, usually: .administrator, for: .withdrawalReasonOpened))
            try StandardOutput.write(reason.code)
        }
    }
}
