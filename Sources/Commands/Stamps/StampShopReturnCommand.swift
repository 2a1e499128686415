internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampShopReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shop-return",
        abstract: "Void the serials that a print shop lists as destroyed: all of them, or none.",
        discussion: """
            The list is a CSV or .xlsx file with the column serial_from, and serial_to
            where a row means several; return-form.xlsx of a print-shop package is one.
            Every fault is listed with row, value and rule, and nothing is voided while
            there is one.

            Examples:
              tracestamp stamp shop-return form.xlsx --allotment 1 --dry-run --by Hoa
              tracestamp stamp shop-return destroyed.csv --allotment 1 \\
                --document BB-07/2026 --by Hoa
            """)

    @Argument(help: "The CSV or .xlsx file.") var file: String
    @Option(help: "Allotment number.") var allotment: AllotmentNumber
    @Option(help: "The sheet of an .xlsx (default: its first).") var sheet: String?
    @Option(help: "Reason code: damaged or misprint.") var reason = VoidReason.damaged
    @Option(help: "Number of the minutes of destruction.") var document: String?
    @Flag(help: "Check and count only; void nothing.") var dryRun = false
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard [.damaged, .misprint].contains(reason) else {
            throw ValidationError("--reason is damaged or misprint.")
        }
    }

    func run() async throws {
        try await reporting {
            let input = try ImportInput.file(at: file, sheet: sheet)
            let workplace = try await Workplace(data)
            let document = document.map { PlainText.normalised($0) }.flatMap { $0.isEmpty ? nil : $0 }
            let report = try await ShopReturnDesk(store: workplace.store).take(
                input, ShopReturnOrder(allotment: allotment, reason: reason, document: document),
                isDryRun: dryRun, by: try await workplace.act(actor, usually: .producer, for: .stampsVoided))
            let words = ShopReturnWords(report, file: file, isDryRun: dryRun)
            if json.json { try words.writeJSON(allotment) } else { try words.write(allotment) }
            guard report.faults.isEmpty else { throw ExitCode(Exit.refused.rawValue) }
        }
    }
}

extension VoidReason: ExpressibleByArgument {}
