internal import ArgumentParser
internal import Registry

struct DecisionGrantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Grant the certificates of one decision from a CSV or Excel file.",
        discussion: """
            Columns: product, score, stars, valid_from, valid_to; and, where no option \
            says them, decision_number, decision_date, authority, level. Stars must be \
            those of the score by the decision in force; without stars they follow from \
            it. Without valid_to the regulation's months count. A product's older \
            certificate is superseded from the new one's first day: renewed, upgraded or \
            downgraded.

            Example:
              tracestamp decision grant ket-qua.csv --number 150/QĐ-UBND \\
                --date 2025-07-20 --authority "UBND tỉnh Hà Tĩnh" --level province \\
                --by "Lan" --dry-run
            """)

    @Argument(help: "The CSV or .xlsx file.") var file: String
    @OptionGroup var options: DecisionOptions
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let input = try ImportInput.file(at: file, sheet: options.sheet)
            let workplace = try await Workplace(data)
            let report = try await DecisionDesk(store: workplace.store).grant(
                input, options.terms, isDryRun: options.dryRun,
                by: try await workplace.act(actor, usually: .clerk, for: .decisionGranted))
            try DecisionAnswer(report: report, file: file, isDryRun: options.dryRun).write(asJSON: json.json)
        }
    }
}
