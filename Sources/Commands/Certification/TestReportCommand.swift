internal import ArgumentParser
internal import Registry
internal import StampFormat

struct TestReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test-report", abstract: "Test reports (phiếu kiểm nghiệm).",
        subcommands: [TestReportListCommand.self, TestReportGraceCommand.self])
}

struct TestReportListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The test reports of one product, or of all.",
        discussion: "Example:\n  tracestamp test-report list --product 17")

    @Option(help: "Product number.") var product: ProductNumber?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (reports, graces) = try await workplace.read { reader throws(RegistryError) in
                (try reader.testReports(), try reader.testGraces())
            }
            var list = FactList(
                json.json, headings: ["PRODUCT", "REPORT", "RESULT ON", "TO", "GRACE", "PASSED"])
            for report in reports.map({ $0.with(graces) }) where product == nil || report.product == product {
                list.add(
                    [
                        "grace_until": .optional(report.graceUntil?.iso),
                        "laboratory": .string(report.laboratory), "passed": .bool(report.passed),
                        "product": .integer(Int(report.product.number)), "report": .string(report.number),
                        "result_on": .string(report.resultOn.iso), "valid_to": .string(report.validTo.iso),
                    ],
                    row: [
                        "\(report.product.number)", report.number, report.resultOn.iso, report.validTo.iso,
                        report.graceUntil?.iso ?? "–", report.passed ? "yes" : "no",
                    ])
            }
            try list.write()
        }
    }
}

struct TestReportGraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grace", abstract: "Give a product's latest test report a few days more, once.",
        discussion: """
            At most \(TestGrace.mostDays) days after the report's last day, with a reason; \
            the ledger keeps both.

            Example:
              tracestamp test-report grace 17 --until 2026-12-01 \\
                --reason "chờ kết quả" --by "Minh"
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Option(help: "Last day of the grace (YYYY-MM-DD).") var until: Day
    @Option(help: "Why, in 1 to 200 characters.") var reason: String
    @OptionGroup var data: DataOption
    @OptionGroup var actor: ActorOption

    func validate() throws {
        guard (1...200).contains(PlainText.normalised(reason).count) else {
            throw ValidationError("--reason must have 1 to 200 characters.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let grace = try await TestReportDesk(store: workplace.store).grantGrace(
                product, until: until, reason: PlainText.normalised(reason),
                by: try await workplace.act(actor, usually: .approver, for: .testReportGraceGiven))
            try StandardOutput.write("\(grace.product.number)  \(grace.report)  \(grace.until.iso)")
        }
    }
}
