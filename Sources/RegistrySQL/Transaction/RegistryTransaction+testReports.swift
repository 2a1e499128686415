internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let reportColumns = "product, number, laboratory, sampled_on, result_on, valid_to, passed"

    func testReports(of product: ProductNumber) throws(RegistryError) -> [TestReport] {
        try all(
            "SELECT \(Self.reportColumns) FROM test_report WHERE product = $1 ORDER BY result_on, number",
            [SQLValue(product.number)], as: Self.testReport)
    }

    func testReports() throws(RegistryError) -> [TestReport] {
        try all(
            "SELECT \(Self.reportColumns) FROM test_report ORDER BY product, result_on, number",
            as: Self.testReport)
    }

    func put(_ report: TestReport) throws(RegistryError) {
        try change(
            """
            INSERT INTO test_report (product, number, laboratory, sampled_on, result_on, valid_to, passed)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (product, number) DO UPDATE SET laboratory = excluded.laboratory,
                sampled_on = excluded.sampled_on, result_on = excluded.result_on, valid_to = excluded.valid_to,
                passed = excluded.passed
            """,
            [
                SQLValue(report.product.number), SQLValue(report.number), SQLValue(report.laboratory),
                SQLValue(report.sampledOn?.number), SQLValue(report.resultOn.number),
                SQLValue(report.validTo.number),
                SQLValue(report.passed),
            ])
    }

    func testGraces() throws(RegistryError) -> [TestGrace] {
        try all("SELECT product, report, until, reason FROM test_grace ORDER BY product, report") {
            row throws(RegistryError) in
            TestGrace(
                product: try row.value(0, ProductNumber.init(stored:)), report: try row.text(1),
                until: try row.value(2) { Day(number: $0) }, reason: try row.text(3))
        }
    }

    func insert(_ grace: TestGrace) throws(RegistryError) {
        try change(
            "INSERT INTO test_grace (product, report, until, reason) VALUES ($1, $2, $3, $4)",
            [
                SQLValue(grace.product.number), SQLValue(grace.report), SQLValue(grace.until.number),
                SQLValue(grace.reason),
            ])
    }

    private static func testReport(_ row: SQLRow) throws(RegistryError) -> TestReport {
        TestReport(
            product: try row.value(0, ProductNumber.init(stored:)), number: try row.text(1),
            laboratory: try row.text(2), sampledOn: try row.optional(3) { Day(number: $0) },
            resultOn: try row.value(4) { Day(number: $0) }, validTo: try row.value(5) { Day(number: $0) },
            passed: try row.integer(6) == 1)
    }
}
