internal import Registry

extension RegistryTransaction {
    func closedReports(of period: ReportPeriod) throws(RegistryError) -> [ClosedReport] {
        try all(
            "SELECT period, version, content FROM report WHERE period = $1 ORDER BY version",
            [SQLValue(period.text)], as: Self.report)
    }

    func closedReports() throws(RegistryError) -> [ClosedReport] {
        try all("SELECT period, version, content FROM report ORDER BY period, version", as: Self.report)
    }

    func insert(_ report: ClosedReport) throws(RegistryError) {
        try change(
            "INSERT INTO report (period, version, content) VALUES ($1, $2, $3)",
            [SQLValue(report.period.text), SQLValue(report.version), SQLValue(report.content)])
    }

    private static func report(_ row: SQLRow) throws(RegistryError) -> ClosedReport {
        ClosedReport(
            period: try row.value(0) { (text: String) in ReportPeriod(text) }, version: try row.integer(1),
            content: try row.text(2))
    }
}
