internal import ArgumentParser
internal import Registry
internal import StampFormat

struct DecisionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decision",
        abstract: "Decisions (quyết định): one letter grants or withdraws many certificates.",
        subcommands: [
            DecisionGrantCommand.self, DecisionWithdrawCommand.self, DecisionListCommand.self,
            DecisionShowCommand.self, DecisionReasonsCommand.self, DecisionReasonOpenCommand.self,
            DecisionScalesCommand.self,
        ])
}

extension Decision.Level: ExpressibleByArgument {}

/// What a decision's letter says once; the file's columns may say it instead.
struct DecisionOptions: ParsableArguments {
    @Option(help: "Number of the decision, such as 150/QĐ-UBND.") var number: String?
    @Option(help: "Date of the decision (YYYY-MM-DD).") var date: Day?
    @Option(help: "Who decided, such as \"UBND tỉnh Hà Tĩnh\".") var authority: String?
    @Option(help: "Level that evaluated.") var level: Decision.Level?
    @Option(help: "First day on which it holds (YYYY-MM-DD; default: its date).") var from: Day?
    @Option(help: "The sheet of an .xlsx (default: its first).") var sheet: String?
    @Flag(help: "Check and count only; save nothing.") var dryRun = false

    var terms: DecisionTerms {
        DecisionTerms(
            number: number.map(PlainText.normalised), date: date,
            authority: authority.map(PlainText.normalised), level: level, from: from)
    }
}
