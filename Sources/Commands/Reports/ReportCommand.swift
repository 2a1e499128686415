internal import ArgumentParser
internal import Registry
internal import StampFormat

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Reports on a month or a year (báo cáo), frozen when closed.",
        subcommands: [
            ReportMonthCommand.self, ReportYearCommand.self, ReportListCommand.self, ReportShowCommand.self,
        ])
}

struct ReportMonthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "The report on a month, as XLSX, PDF or CSV.",
        discussion: """
            Stamps granted, handed over, printed, activated, wasted, void, returned,
            lost and expired unused for each producer; certificates granted, expired,
            expiring and withdrawn; recalls. Without --close a month that was not
            closed is a draft. --close freezes it: the month then gives the same file
            for ever, and only --correct makes a further version.

            Examples:
              tracestamp report month 2026-11 -o 2026-11.pdf
              tracestamp report month 2026-11 --close --by "Minh" -o 2026-11.xlsx
              tracestamp report month 2026-11 --correct "thiếu lô L7" --by "Minh" \\
                -o 2026-11-2.pdf
            """)

    @Argument(help: "Month (YYYY-MM).") var month: ReportPeriod
    @OptionGroup var making: ReportMaking

    func validate() throws {
        guard month.text.count == 7 else { throw ValidationError("a month is written YYYY-MM.") }
        try making.check()
    }

    func run() async throws { try await reporting { try await making.run(on: month) } }
}

struct ReportYearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "The summary of a year; as `report month` does it.",
        discussion: "Example:\n  tracestamp report year 2026 --close --by \"Minh\" -o 2026.pdf")

    @Argument(help: "Year (YYYY).") var year: ReportPeriod
    @OptionGroup var making: ReportMaking

    func validate() throws {
        guard year.text.count == 4 else { throw ValidationError("a year is written YYYY.") }
        try making.check()
    }

    func run() async throws { try await reporting { try await making.run(on: year) } }
}

struct ReportListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All frozen versions, with the SHA-256 that the ledger holds.",
        discussion: "Example:\n  tracestamp report list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let reports = try await workplace.read { reader throws(RegistryError) in
                try reader.closedReports()
            }
            var list = FactList(json.json, headings: ["PERIOD", "VERSION", "CLOSED", "CONTENT SHA-256"])
            for closed in reports {
                let report = try closed.report()
                let hash = Hex.text(of: closed.contentHash)
                list.add(
                    [
                        "closed_on": .string(report.madeOn.iso), "content_sha256": .string(hash),
                        "correction": .optional(report.correction), "period": .string(closed.period.text),
                        "version": .integer(closed.version),
                    ],
                    row: [closed.period.text, "\(closed.version)", report.madeOn.iso, hash])
            }
            try list.write()
        }
    }
}

struct ReportShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The frozen content of a report, as canonical JSON.",
        discussion: """
            Its SHA-256, without the last line's end, is in the ledger entry
            report.closed.

            Example:
              tracestamp report show 2026-11 --edition 1
            """)

    @Argument(help: "Month or year (YYYY-MM or YYYY).") var period: ReportPeriod
    @Option(help: "A version by its number (default: the last).") var edition: Int?
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            try await StandardOutput.write(workplace.closedReport(on: period, version: edition).content)
        }
    }
}

extension ReportPeriod: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Workplace {
    /// A frozen version, the last one unless another is named.
    func closedReport(on period: ReportPeriod, version: Int?) async throws(RegistryError) -> ClosedReport {
        let versions = try await read { reader throws(RegistryError) in
            try reader.closedReports(of: period)
        }
        let wanted = version.map { number in versions.first { $0.version == number } } ?? versions.last
        guard let wanted else { throw .report(.unknownReport(period)) }
        return wanted
    }
}
