internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let certificateQuery = """
        SELECT c.product, d.number, d.date, d.authority, d.level, c.score, c.stars, c.valid_from, c.valid_to, c.status,
            c.withdrawn_on, c.reason
        FROM certificate c JOIN decision d ON d.id = c.decision
        """

    func certificates(of product: ProductNumber) throws(RegistryError) -> [Certificate] {
        try all(
            "\(Self.certificateQuery) WHERE c.product = $1 ORDER BY c.valid_from",
            [SQLValue(product.number)], as: Self.certificate)
    }

    func certificates() throws(RegistryError) -> [Certificate] {
        try all("\(Self.certificateQuery) ORDER BY c.product, c.valid_from", as: Self.certificate)
    }

    func put(_ certificate: Certificate) throws(RegistryError) {
        try change(
            """
            INSERT INTO certificate (product, decision, score, stars, valid_from, valid_to, status, withdrawn_on, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (product, valid_from) DO UPDATE SET decision = excluded.decision, score = excluded.score,
                stars = excluded.stars, valid_to = excluded.valid_to, status = excluded.status,
                withdrawn_on = excluded.withdrawn_on, reason = excluded.reason
            """,
            [
                SQLValue(certificate.product.number), SQLValue(try id(of: certificate.decision)),
                SQLValue(certificate.score), SQLValue(certificate.stars),
                SQLValue(certificate.validFrom.number),
                SQLValue(certificate.validTo.number), SQLValue(certificate.status.rawValue),
                SQLValue(certificate.withdrawnOn?.number), SQLValue(certificate.reason),
            ])
    }

    /// The decision's row, made when it is new.
    private func id(of decision: Decision) throws(RegistryError) -> Int {
        let values = [
            SQLValue(decision.number), SQLValue(decision.date?.number), SQLValue(decision.authority),
            SQLValue(decision.level.rawValue),
        ]
        try change(
            "INSERT INTO decision (number, date, authority, level) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            values)
        let sql = """
            SELECT id FROM decision WHERE COALESCE(number, '') = COALESCE($1, '')
                AND COALESCE(date, -1000000) = COALESCE($2, -1000000) AND authority = $3 AND level = $4
            """
        guard let id = try first(sql, values, as: { row throws(RegistryError) in try row.integer(0) }) else {
            throw .corrupt("decision")
        }
        return id
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
            product: try row.value(0, ProductNumber.init(stored:)),
            decision: Decision(
                number: try row.optionalText(1), date: try row.optional(2) { Day(number: $0) },
                authority: try row.text(3),
                level: try row.value(4) { (text: String) in Decision.Level(rawValue: text) }),
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
