internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseReasonsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reasons", abstract: "The reasons that a finding may have.",
        discussion: "Example:\n  tracestamp case reasons")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let reasons = try await workplace.read { reader throws(RegistryError) in
                try reader.findingReasons()
            }
            var list = FactList(json.json, headings: ["CODE", "FROM", "REASON", "LEGAL BASIS"])
            for reason in reasons {
                list.add(
                    [
                        "code": .string(reason.code), "english": .string(reason.english),
                        "legal_basis": .string(reason.legalBasis),
                        "open": .bool(reason.isOpen(on: workplace.today)),
                        "valid_from": .string(reason.validFrom.iso),
                        "valid_to": .optional(reason.validTo?.iso), "vietnamese": .string(reason.vietnamese),
                    ],
                    row: [reason.code, reason.validFrom.iso, reason.vietnamese, reason.legalBasis])
            }
            try list.write()
        }
    }
}

struct CaseReasonOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reason-open", abstract: "Open a new reason for findings.",
        discussion: """
            Example:
              tracestamp case reason-open no-hygiene-permit --vi "Không có giấy ATTP" \\
                --en "no food safety permit" --legal-basis "15/2018/NĐ-CP" --by "Minh"
            """)

    @Argument(help: "The code: lower-case letters, digits and hyphens.") var code: String
    @Option(help: "The reason in Vietnamese.") var vi: String
    @Option(help: "The reason in English.") var en: String
    @Option(help: "What it usually breaks.") var legalBasis: String
    @Option(help: "First day (YYYY-MM-DD; default: today).") var from: Day?
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let reason = FindingReason(
                code: code, vietnamese: PlainText.normalised(vi), english: PlainText.normalised(en),
                legalBasis: PlainText.normalised(legalBasis), validFrom: from ?? workplace.today,
                validTo: nil)
            try await CaseDesk(store: workplace.store).open(
                reason, by: try await workplace.act(actor, usually: .administrator, for: .findingReasonOpened)
            )
            try StandardOutput.write(reason.code)
        }
    }
}
