internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let certificateColumns = """
        product, decision_number, decision_date, authority, level, score, stars, valid_from, valid_to, status,
        withdrawn_on, reason
        """

    func certificates(of product: ProductNumber) throws(RegistryError) -> [Certificate] {
        try all(
            "SELECT \(Self.certificateColumns) FROM certificate WHERE product = $1 ORDER BY valid_from",
            [SQLValue(product.number)], as: Self.certificate)
    }

    func certificates() throws(RegistryError) -> [Certificate] {
        try all(
            "SELECT \(Self.certificateColumns) FROM certificate ORDER BY product, valid_from",
            as: Self.certificate)
    }

    func put(_ certificate: Certificate) throws(RegistryError) {
        try change(
            """
            INSERT INTO certificate (product, decision_number, decision_date, authority, level, score, stars,
                valid_from, valid_to, status, withdrawn_on, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (product, valid_from) DO UPDATE SET decision_number = excluded.decision_number,
                decision_date = excluded.decision_date, authority = excluded.authority, level = excluded.level,
                score = excluded.score, stars = excluded.stars, valid_to = excluded.valid_to,
                status = excluded.status, withdrawn_on = excluded.withdrawn_on, reason = excluded.reason
            """,
            [
                SQLValue(certificate.product.number), SQLValue(certificate.decisionNumber),
                SQLValue(certificate.decisionDate?.number), SQLValue(certificate.authority),
                SQLValue(certificate.level.rawValue), SQLValue(certificate.score),
                SQLValue(certificate.stars),
                SQLValue(certificate.validFrom.number), SQLValue(certificate.validTo.number),
                SQLValue(certificate.status.rawValue), SQLValue(certificate.withdrawnOn?.number),
                SQLValue(certificate.reason),
            ])
    }

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

    private static func certificate(_ row: SQLRow) throws(RegistryError) -> Certificate {
        Certificate(
            product: try row.value(0, ProductNumber.init(stored:)), decisionNumber: try row.optionalText(1),
            decisionDate: try row.optional(2) { Day(number: $0) }, authority: try row.text(3),
            level: try row.value(4) { (text: String) in Certificate.Level(rawValue: text) },
            score: try row.optionalInteger(5), stars: try row.integer(6),
            validFrom: try row.value(7) { Day(number: $0) }, validTo: try row.value(8) { Day(number: $0) },
            status: try row.value(9) { (text: String) in Certificate.Status(rawValue: text) },
            withdrawnOn: try row.optional(10) { Day(number: $0) }, reason: try row.optionalText(11))
    }

    private static func testReport(_ row: SQLRow) throws(RegistryError) -> TestReport {
        TestReport(
            product: try row.value(0, ProductNumber.init(stored:)), number: try row.text(1),
            laboratory: try row.text(2), sampledOn: try row.optional(3) { Day(number: $0) },
            resultOn: try row.value(4) { Day(number: $0) }, validTo: try row.value(5) { Day(number: $0) },
            passed: try row.integer(6) == 1)
    }
}
