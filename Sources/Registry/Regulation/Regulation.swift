package import StampFormat

/// The province's rules from a day on: what differs between provinces is data, never a constant.
package struct Regulation: Hashable, Sendable {
    /// The first day on which it holds.
    package var validFrom: Day
    /// Stamps beyond a batch's packs that may be granted for spoilage, in thousandths of the packs; 0 to 500.
    package var wasteAllowancePermille: Int
    /// Months after which stamps that were not activated may no longer be; 1 to 60.
    package var unusedMonths: Int
    /// Months of a certificate when the clerk types no last day; 1 to 120.
    package var certificateMonths: Int
    /// Whether the day that closes those months is still valid (Thanh Hóa) or not (Nghệ An).
    package var lastDayInclusive: Bool
    /// Months that a test report is good for; 1 to 60.
    package var testReportMonths: Int
    /// Stamps that one certificate may be granted in each year of its validity, 1 to 100 million; nil for no
    /// limit.
    package var yearlyQuota: Int?
    /// Whether one person may both request and approve: an office of one.
    package var singleOfficer: Bool
    /// Whether a product needs an approved label before stamps are granted.
    package var requiresApprovedLabel: Bool
    /// Hours in which a producer may undo an activation by server time; 0 to 720.
    package var undoHours: Int
    /// Days for which confirmed scans are kept; 30 to 1,830.
    package var scanDays: Int
    /// Points from which a person should look at a stamp's scans; 1 to 200.
    package var alertMark: Int
    /// Days for which consumers' reports are kept, those of open cases apart; 30 to 1,830.
    package var reportDays: Int
    /// When what a snapshot tells is old.
    package var ages: AgeRule

    package init(
        validFrom: Day, wasteAllowancePermille: Int, unusedMonths: Int, certificateMonths: Int,
        lastDayInclusive: Bool, testReportMonths: Int, yearlyQuota: Int?, singleOfficer: Bool,
        requiresApprovedLabel: Bool, undoHours: Int = 24, scanDays: Int = 400,
        alertMark: Int = CopyRules.standard.mark, reportDays: Int = 400, ages: AgeRule = AgeRule()
    ) {
        self.validFrom = validFrom
        self.wasteAllowancePermille = wasteAllowancePermille
        self.unusedMonths = unusedMonths
        self.certificateMonths = certificateMonths
        self.lastDayInclusive = lastDayInclusive
        self.testReportMonths = testReportMonths
        self.yearlyQuota = yearlyQuota
        self.singleOfficer = singleOfficer
        self.requiresApprovedLabel = requiresApprovedLabel
        self.undoHours = undoHours
        self.scanDays = scanDays
        self.alertMark = alertMark
        self.reportDays = reportDays
        self.ages = ages
    }

    /// What holds until an office adopts its own.
    package static func initial(from day: Day) -> Regulation {
        Regulation(
            validFrom: day, wasteAllowancePermille: 20, unusedMonths: 6, certificateMonths: 36,
            lastDayInclusive: false, testReportMonths: 12, yearlyQuota: nil, singleOfficer: false,
            requiresApprovedLabel: false)
    }

    /// - Throws: ``RegistryError/regulationOutOfRange(field:allowed:)`` for the first value that no rule has.
    func checkLimits() throws(RegistryError) {
        let limits: [(field: String, value: Int, allowed: ClosedRange<Int>)] = [
            ("waste_allowance_permille", wasteAllowancePermille, 0...500),
            ("unused_months", unusedMonths, 1...60), ("certificate_months", certificateMonths, 1...120),
            ("test_report_months", testReportMonths, 1...60), ("undo_hours", undoHours, 0...720),
            ("scan_days", scanDays, 30...1830), ("alert_mark", alertMark, 1...200),
            ("yearly_quota", yearlyQuota ?? 1, 1...100_000_000),
            ("report_days", reportDays, 30...1830),
        ]
        for (field, value, allowed) in limits + ages.bounds where !allowed.contains(value) {
            throw .regulationOutOfRange(field: field, allowed: allowed)
        }
    }

    /// The most stamps for a batch of `packs`: its packs and the allowance, rounded up.
    package func mostStamps(forPacks packs: Int) -> Int { packs + allowance(of: packs) }

    /// The spoilage of `count` stamps that needs no approver, rounded up.
    package func allowance(of count: Int) -> Int { (count * wasteAllowancePermille + 999) / 1000 }
}
