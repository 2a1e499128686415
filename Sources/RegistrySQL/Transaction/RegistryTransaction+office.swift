internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func office() throws(RegistryError) -> Office {
        let office = try first("SELECT name, host, training_day FROM office") { row throws(RegistryError) in
            Office(
                name: try row.text(0), host: try row.value(1) { (text: String) in StampHost(text) },
                trainingDay: try row.optional(2) { Day(number: $0) })
        }
        guard let office else { throw .noOffice }
        return office
    }

    func insert(_ office: Office) throws(RegistryError) {
        guard try rows("SELECT 1 FROM office").isEmpty else { throw .officeExists }
        try change(
            "INSERT INTO office (id, name, host, training_day) VALUES (1, $1, $2, $3)",
            [SQLValue(office.name), SQLValue(office.host.name), SQLValue(office.trainingDay?.number)])
    }

    func regulation(on day: Day) throws(RegistryError) -> Regulation {
        let sql = """
            SELECT \(Self.regulationColumns) FROM regulation ORDER BY valid_from <= $1 DESC,
                CASE WHEN valid_from <= $1 THEN valid_from END DESC, valid_from LIMIT 1
            """
        let regulation = try first(sql, [SQLValue(day.number)], as: Self.regulation)
        guard let regulation else { throw .noOffice }
        return regulation
    }

    func regulations() throws(RegistryError) -> [Regulation] {
        try all(
            "SELECT \(Self.regulationColumns) FROM regulation ORDER BY valid_from", as: Self.regulation)
    }

    private static let regulationColumns = """
        valid_from, waste_allowance, unused_months, certificate_months, last_day_inclusive,
        test_report_months, yearly_quota, single_officer, requires_approved_label, undo_hours, scan_days,
        alert_mark, report_days, \(ageColumns)
        """

    private static let ageColumns = """
        keys_amber_hours, keys_red_hours, status_amber_hours, status_red_hours, products_amber_hours,
        products_red_hours
        """

    private static func regulation(_ row: SQLRow) throws(RegistryError) -> Regulation {
        Regulation(
            validFrom: try row.value(0) { Day(number: $0) }, wasteAllowancePermille: try row.integer(1),
            unusedMonths: try row.integer(2), certificateMonths: try row.integer(3),
            lastDayInclusive: try row.integer(4) == 1, testReportMonths: try row.integer(5),
            yearlyQuota: try row.optionalInteger(6), singleOfficer: try row.integer(7) == 1,
            requiresApprovedLabel: try row.integer(8) == 1, undoHours: try row.integer(9),
            scanDays: try row.integer(10), alertMark: try row.integer(11), reportDays: try row.integer(12),
            ages: try ages(row, from: 13))
    }

    private static func ages(_ row: SQLRow, from column: Int) throws(RegistryError) -> AgeRule {
        var ages = AgeRule()
        ages.keys = AgeHours(amber: try row.integer(column), red: try row.integer(column + 1))
        ages.status = AgeHours(amber: try row.integer(column + 2), red: try row.integer(column + 3))
        ages.products = AgeHours(amber: try row.integer(column + 4), red: try row.integer(column + 5))
        return ages
    }

    func insert(_ regulation: Regulation) throws(RegistryError) {
        try change(
            """
            INSERT INTO regulation (valid_from, waste_allowance, unused_months, certificate_months,
                last_day_inclusive, test_report_months, yearly_quota, single_officer, requires_approved_label,
                undo_hours, scan_days, alert_mark, report_days, \(Self.ageColumns))
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            ON CONFLICT (valid_from) DO UPDATE SET waste_allowance = excluded.waste_allowance,
                unused_months = excluded.unused_months, certificate_months = excluded.certificate_months,
                last_day_inclusive = excluded.last_day_inclusive,
                test_report_months = excluded.test_report_months, yearly_quota = excluded.yearly_quota,
                single_officer = excluded.single_officer,
                requires_approved_label = excluded.requires_approved_label, undo_hours = excluded.undo_hours,
                scan_days = excluded.scan_days, alert_mark = excluded.alert_mark,
                report_days = excluded.report_days, keys_amber_hours = excluded.keys_amber_hours,
                keys_red_hours = excluded.keys_red_hours, status_amber_hours = excluded.status_amber_hours,
                status_red_hours = excluded.status_red_hours,
                products_amber_hours = excluded.products_amber_hours,
                products_red_hours = excluded.products_red_hours
            """,
            [
                SQLValue(regulation.validFrom.number), SQLValue(regulation.wasteAllowancePermille),
                SQLValue(regulation.unusedMonths), SQLValue(regulation.certificateMonths),
                SQLValue(regulation.lastDayInclusive), SQLValue(regulation.testReportMonths),
                SQLValue(regulation.yearlyQuota), SQLValue(regulation.singleOfficer),
                SQLValue(regulation.requiresApprovedLabel), SQLValue(regulation.undoHours),
                SQLValue(regulation.scanDays), SQLValue(regulation.alertMark),
                SQLValue(regulation.reportDays), SQLValue(regulation.ages.keys.amber),
                SQLValue(regulation.ages.keys.red), SQLValue(regulation.ages.status.amber),
                SQLValue(regulation.ages.status.red), SQLValue(regulation.ages.products.amber),
                SQLValue(regulation.ages.products.red),
            ])
    }
}
