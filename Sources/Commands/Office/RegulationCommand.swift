internal import ArgumentParser
internal import Registry
internal import StampFormat

struct RegulationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regulation", abstract: "The province's rules, by the day from which they hold.",
        subcommands: [RegulationShowCommand.self, RegulationAdoptCommand.self])
}

struct RegulationShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The rules in force, as one JSON object.",
        discussion: "Example:\n  tracestamp regulation show --on 2027-01-01")

    @Option(help: "Day asked about (YYYY-MM-DD; default: today).")
    var on: Day?

    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let day = on ?? workplace.today
            let regulation = try await workplace.read { reader throws(RegistryError) in
                try reader.regulation(on: day)
            }
            try StandardOutput.write(regulation.facts.text)
        }
    }
}

struct RegulationAdoptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Change rules from a day on; what is not named stays as it is.",
        discussion: "Example:\n  tracestamp regulation adopt --from 2027-01-01 --waste-allowance 30 --by Minh"
    )

    /// A switch that is left as it is unless named.
    enum Switch: String, ExpressibleByArgument, CaseIterable { case yes, no }

    @Option(help: "First day (YYYY-MM-DD; default: today).") var from: Day?
    @Option(help: "Stamps for spoilage, in thousandths of a batch's packs (0 to 500).") var wasteAllowance:
        Int?
    @Option(help: "Months in which stamps must be activated (1 to 60).") var unusedMonths: Int?
    @Option(help: "Months of a certificate without a last day (1 to 120).") var certificateMonths: Int?
    @Option(help: "Whether the day that closes those months is still valid.") var lastDayInclusive: Switch?
    @Option(help: "Months of a test report without a last day (1 to 60).") var testReportMonths: Int?
    @Option(help: "Stamps of one certificate in a year; 0 for no limit.") var yearlyQuota: Int?
    @Option(help: "Hours in which a producer may undo an activation (0 to 720).") var undoHours: Int?
    @Option(help: "Days for which scans are kept (30 to 1830).") var scanDays: Int?
    @Option(help: "Points from which copied stamps are listed (1 to 200).") var alertMark: Int?
    @Option(help: "Days for which consumers' reports are kept (30 to 1830).") var reportDays: Int?
    @OptionGroup var ages: AgeOptions
    @Option(help: "Whether one person may request and approve.") var singleOfficer: Switch?
    @Option(help: "Whether a product needs an approved label.") var requiresApprovedLabel: Switch?

    @OptionGroup var data: DataOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .administrator, for: .regulationAdopted)
            let day = from ?? workplace.today
            var regulation = try await workplace.read { reader throws(RegistryError) in
                try reader.regulation(on: day)
            }
            regulation.validFrom = day
            apply(to: &regulation)
            try await OfficeDesk(store: workplace.store).adopt(regulation, by: act)
            try StandardOutput.write(regulation.facts.text)
        }
    }

    private func apply(to regulation: inout Regulation) {
        regulation.wasteAllowancePermille = wasteAllowance ?? regulation.wasteAllowancePermille
        regulation.unusedMonths = unusedMonths ?? regulation.unusedMonths
        regulation.certificateMonths = certificateMonths ?? regulation.certificateMonths
        regulation.lastDayInclusive = lastDayInclusive.map { $0 == .yes } ?? regulation.lastDayInclusive
        regulation.testReportMonths = testReportMonths ?? regulation.testReportMonths
        if let yearlyQuota { regulation.yearlyQuota = yearlyQuota == 0 ? nil : yearlyQuota }
        regulation.undoHours = undoHours ?? regulation.undoHours
        regulation.scanDays = scanDays ?? regulation.scanDays
        regulation.alertMark = alertMark ?? regulation.alertMark
        regulation.reportDays = reportDays ?? regulation.reportDays
        ages.apply(to: &regulation.ages)
        regulation.singleOfficer = singleOfficer.map { $0 == .yes } ?? regulation.singleOfficer
        regulation.requiresApprovedLabel =
            requiresApprovedLabel.map { $0 == .yes } ?? regulation.requiresApprovedLabel
    }
}
