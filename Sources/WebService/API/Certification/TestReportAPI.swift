internal import Registry
internal import StampFormat

/// Test reports of products, and the few days more that one may get.
struct TestReportAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.read("/v1/test-reports", .readCertification, .own) { asked in
            let product = try asked.query("product").map { try RegisterNumber.product($0) }
            let reports = try await asked.store.read { reader throws(RegistryError) in
                let (makers, graces) = (try reader.makers(), try reader.testGraces())
                return try reader.testReports().filter { report in
                    asked.visit.sees(makers[report.product] ?? 0)
                        && product.map { $0 == report.product } ?? true
                }.map { $0.with(graces) }
            }
            return try asked.page("/v1/test-reports", keeping: ["product"]).answer(
                "test_reports", of: reports, by: { PairKey(Int($0.product.number), $0.number) }
            ) { TestReportLines.facts(of: $0) }
        }
        book.act(
            "/v1/products/:number/test-reports/grace", .writeCertification, .testReportGraceGiven,
            fields: ["until", "reason"]
        ) { asked in
            let product = try await asked.product().number
            let store = asked.store { (grace: TestGrace) in
                Resource(nil) { reader throws(RegistryError) in
                    let reports = try reader.testReportsWithGrace(of: product)
                    guard let report = reports.first(where: { $0.number == grace.report }) else {
                        throw .noTestReport
                    }
                    return .object(TestReportLines.facts(of: report))
                }
            }
            _ = try await TestReportDesk(store: store).grantGrace(
                product, until: asked.fields.day("until"), reason: asked.fields.text("reason"), by: asked.act)
        }
    }
}

/// Test reports for programs.
enum TestReportLines {
    static func facts(of report: TestReport) -> [String: CanonicalJSON] {
        [
            "grace_until": .optional(report.graceUntil?.iso), "laboratory": .string(report.laboratory),
            "passed": .bool(report.passed), "product": .integer(Int(report.product.number)),
            "report": .string(report.number), "result_on": .string(report.resultOn.iso),
            "sampled_on": .optional(report.sampledOn?.iso), "valid_to": .string(report.validTo.iso),
        ]
    }
}
