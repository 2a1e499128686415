internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CertificateCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Put right what was written wrongly in a certificate; its days stay.",
        discussion: """
            The old version is kept: certificate show --known-on tells what was known \
            before.

            Example:
              tracestamp certificate correct 10 2025-11-12 --number 124/QĐ-UBND \\
                --reason "gõ nhầm số" --by "Lan"
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "First day of the certificate (YYYY-MM-DD).") var validFrom: Day
    @Option(help: "Number of the decision.") var number: String?
    @Option(help: "Date of the decision (YYYY-MM-DD).") var date: Day?
    @Option(help: "Who decided.") var authority: String?
    @Option(help: "Level that evaluated.") var level: Decision.Level?
    @Option(help: "Score in hundredths of a point (6440 for 64.40).") var score: Int?
    @Option(help: "Stars, 1 to 5.") var stars: Int?
    @Option(help: "Why, in your words; private in the ledger.") var reason: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: ActorOption

    func validate() throws {
        guard score.map((0...10_000).contains) ?? true else {
            throw ValidationError("--score must be 0 to 10000.")
        }
        guard stars.map((1...5).contains) ?? true else { throw ValidationError("--stars must be 1 to 5.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            var correction = CertificateCorrection()
            correction.number = number.map(PlainText.normalised)
            correction.date = date
            correction.authority = authority.map(PlainText.normalised)
            correction.level = level
            correction.score = score
            correction.stars = stars
            let certificate = try await DecisionDesk(store: workplace.store).correct(
                product, from: validFrom, correction, note: PlainText.normalised(reason),
                by: try await workplace.act(actor, usually: .clerk, for: .certificateCorrected))
            try [certificate].write(on: workplace.today, asJSON: json.json)
        }
    }
}
