internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Issue a finding with its reason, legal basis, severity and deadline.",
        discussion: """
            Reasons: tracestamp case reasons. Without --legal-basis that of the reason holds.

            Example:
              tracestamp case find 7 --reason label-quantity --severity minor \\
                --criterion "Nhãn ghi 500gr" --deadline 2026-12-28 --by "Sơn"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "Code of the reason.") var reason: String
    @Option(help: "What is not kept, in your own words; kept private.") var criterion: String
    @Option(help: "minor, major or critical.") var severity: FindingSeverity
    @Option(help: "Last day on which it may be put right (YYYY-MM-DD).") var deadline: Day
    @Option(help: "Article of the law or regulation.") var legalBasis: String?
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let usual = try await workplace.read { reader throws(RegistryError) in
                try reader.findingReasons()
            }.first { $0.code == reason }?.legalBasis
            // A reason that is not there is refused by the desk, with those that are.
            let finding = Finding(
                criterion: criterion, reason: reason, legalBasis: legalBasis ?? usual ?? reason,
                severity: severity, deadline: deadline)
            try await options.say(.found(finding), in: inspection.inspection, usually: .inspector)
        }
    }
}

struct CaseRemedyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remedy", abstract: "The producer says that findings are put right.",
        discussion: """
            Papers and pictures of it are added with: tracestamp case evidence.

            Example:
              tracestamp case remedy 7 --finding 1 --note "đã in nhãn mới" --by "Hoa"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "A finding's number; repeat for several (default: all that are open).") var finding: [Int] =
        []
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(.remedied(finding), in: inspection.inspection, usually: .producer)
        }
    }
}

struct CaseVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify that findings are put right, or say that they are not.",
        discussion: """
            Example:
              tracestamp case verify 7 --finding 1 --document 13/BB-QLTT --by "Sơn"
              tracestamp case verify 7 --finding 2 --insufficient --by "Sơn"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "A finding's number; repeat for several (default: all that the producer answered).")
    var finding: [Int] = []
    @Flag(help: "They are not put right: open again, with their deadlines.") var insufficient = false
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(
                insufficient ? .rejected(finding) : .verified(finding), in: inspection.inspection,
                usually: .inspector)
        }
    }
}
