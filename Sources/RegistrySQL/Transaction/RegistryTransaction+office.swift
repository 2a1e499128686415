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
            SELECT valid_from, waste_allowance, unused_months, certificate_months, last_day_inclusive,
                   test_report_months, yearly_quota, single_officer, requires_approved_label,
                   undo_hours
            FROM regulation ORDER BY valid_from <= $1 DESC,
                CASE WHEN valid_from <= $1 THEN valid_from END DESC, valid_from LIMIT 1
            """
        let regulation = try first(sql, [SQLValue(day.number)]) { row throws(RegistryError) in
            Regulation(
                validFrom: try row.value(0) { Day(number: $0) }, wasteAllowancePermille: try row.integer(1),
                unusedMonths: try row.integer(2), certificateMonths: try row.integer(3),
                lastDayInclusive: try row.integer(4) == 1, testReportMonths: try row.integer(5),
                yearlyQuota: try row.optionalInteger(6), singleOfficer: try row.integer(7) == 1,
                requiresApprovedLabel: try row.integer(8) == 1, undoHours: try row.integer(9))
        }
        guard let regulation else { throw .noOffice }
        return regulation
    }

    func insert(_ regulation: Regulation) throws(RegistryError) {
        try change(
            """
            INSERT INTO regulation (valid_from, waste_allowance, unused_months, certificate_months,
                last_day_inclusive, test_report_months, yearly_quota, single_officer, requires_approved_label,
                undo_hours)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (valid_from) DO UPDATE SET waste_allowance = excluded.waste_allowance,
                unused_months = excluded.unused_months, certificate_months = excluded.certificate_months,
                last_day_inclusive = excluded.last_day_inclusive,
                test_report_months = excluded.test_report_months, yearly_quota = excluded.yearly_quota,
                single_officer = excluded.single_officer,
                requires_approved_label = excluded.requires_approved_label, undo_hours = excluded.undo_hours
            """,
            [
                SQLValue(regulation.validFrom.number), SQLValue(regulation.wasteAllowancePermille),
                SQLValue(regulation.unusedMonths), SQLValue(regulation.certificateMonths),
                SQLValue(regulation.lastDayInclusive), SQLValue(regulation.testReportMonths),
                SQLValue(regulation.yearlyQuota), SQLValue(regulation.singleOfficer),
                SQLValue(regulation.requiresApprovedLabel), SQLValue(regulation.undoHours),
            ])
    }
}
