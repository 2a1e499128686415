internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseAssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Give a case to an agency and an officer.",
        discussion: """
            Agencies: \(Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")); of another province with its
            two digits, such as market-control/40.

            Example:
              tracestamp case assign 7 --agency market-control \\
                --officer "Trần Sơn" --by "Minh"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "The agency.") var agency: Agency
    @Option(help: "The officer's name; kept private.") var officer: String?
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            let officer = officer.map { PlainText.normalised($0) }.flatMap { $0.isEmpty ? nil : $0 }
            try await options.say(
                .assigned(agency, officer: officer), in: inspection.inspection, usually: .approver)
        }
    }
}

struct CaseVisitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit", abstract: "Record that the place was visited, with the minutes' number.",
        discussion: "Example:\n  tracestamp case visit 7 --document 12/BB-QLTT --by \"Sơn\"")

    @OptionGroup var inspection: CaseArgument
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(.visited, in: inspection.inspection, usually: .inspector)
        }
    }
}

struct CaseProposeWithdrawalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose-withdrawal", abstract: "Propose that a product's certificate be withdrawn.",
        discussion: """
            The decision that follows refers to the case: tracestamp decision withdraw
            FILE --case 7. Reasons: tracestamp decision reasons.

            Example:
              tracestamp case propose-withdrawal 7 --product 10 --reason no-quality-file \\
                --document 45/TTr-QLTT --by "Sơn"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "A product of the inspected producer.") var product: ProductNumber
    @Option(help: "Code of the reason.") var reason: String
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(
                .withdrawalProposed(WithdrawalProposal(product: product, reason: reason)),
                in: inspection.inspection, usually: .inspector)
        }
    }
}

struct CaseTransferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "Hand a case to another agency or province, which must accept it.",
        discussion:
            "Example:\n  tracestamp case transfer 7 --to market-control/40 --document 9/CV --by \"Sơn\"")

    @OptionGroup var inspection: CaseArgument
    @Option(help: "The agency that shall work on it.") var to: Agency
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(.transferred(to), in: inspection.inspection, usually: .inspector)
        }
    }
}

struct CaseAcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Record that the other agency took the case, or did not.",
        discussion: """
            With --back the case returns to the agency and the stage from which it was handed over.

            Example:
              tracestamp case accept 7 --document 31/CV-QLTT --by "Minh"
            """)

    @OptionGroup var inspection: CaseArgument
    @Flag(help: "The other agency did not take it.") var back = false
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(
                back ? .takenBack : .accepted, in: inspection.inspection, usually: .inspector)
        }
    }
}

struct CaseCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "End a case with its outcome.",
        discussion: """
            Outcomes: \(CaseOutcome.allCases.map(\.rawValue).joined(separator: ", ")).
            Of a fine only the decision's number is kept.

            Example:
              tracestamp case close 7 --outcome sanctioned --document 91/QĐ-XPHC --by "Sơn"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "How it ended.") var outcome: CaseOutcome
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(.closed(outcome), in: inspection.inspection, usually: .inspector)
        }
    }
}

struct CaseReopenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Take up a closed case again.",
        discussion: "Example:\n  tracestamp case reopen 7 --note \"có tình tiết mới\" --by \"Minh\"")

    @OptionGroup var inspection: CaseArgument
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            try await options.say(.reopened, in: inspection.inspection, usually: .approver)
        }
    }
}
