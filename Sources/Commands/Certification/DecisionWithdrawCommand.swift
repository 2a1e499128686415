internal import ArgumentParser
internal import Registry

struct DecisionWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw the certificates of one decision from a CSV or Excel file.",
        discussion: """
            Columns: product; and, where no option says them, reason, withdrawn_on, \
            recalls_goods, decision_number, decision_date, authority, level. A decision \
            must say how far it reaches (phạm vi áp dụng): with --goods stay, packs made \
            before remain on sale and say that the certificate has ended; with --goods \
            recalled, their scans answer that they are recalled.

            Example:
              tracestamp decision withdraw thu-hoi.csv --number 3763/QĐ-UBND \\
                --date 2021-11-18 --authority "UBND tỉnh Hà Tĩnh" --level province \\
                --reason process-not-followed --goods stay --by "Lan"
            """)

    /// What becomes of goods that were made before the withdrawal.
    enum Goods: String, CaseIterable, ExpressibleByArgument { case stay, recalled }

    @Argument(help: "The CSV or .xlsx file.") var file: String
    @Option(help: "Code of the reason; see: tracestamp decision reasons.") var reason: String?
    @Option(help: "What becomes of goods made before.") var goods: Goods?
    @Option(name: .customLong("case"), help: "The inspection case whose proposal it follows.")
    var inspection: Int?
    @OptionGroup var options: DecisionOptions
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let input = try ImportInput.file(at: file, sheet: options.sheet)
            let workplace = try await Workplace(data)
            var terms = options.terms
            terms.reason = reason
            terms.inspection = inspection
            terms.recallsGoods = goods.map { $0 == .recalled }
            let report = try await DecisionDesk(store: workplace.store).withdraw(
                input, terms, isDryRun: options.dryRun,
                by: try await workplace.act(actor, usually: .clerk, for: .decisionWithdrew))
            try DecisionAnswer(report: report, file: file, isDryRun: options.dryRun).write(asJSON: json.json)
        }
    }
}
