internal import StampFormat

enum TestReportImport: ImportKind {
    static let columns = [
        ImportColumn("product", "ma san pham", isRequired: true),
        ImportColumn("report_number", "so phieu", isRequired: true),
        ImportColumn("laboratory", "phong thu nghiem", "don vi kiem nghiem", isRequired: true),
        ImportColumn("sampled_on", "ngay lay mau"),
        ImportColumn("result_on", "ngay ket qua", isRequired: true),
        ImportColumn("valid_to", "het han", "hieu luc den"),
        ImportColumn("result", "ket qua", isRequired: true),
    ]

    private enum Outcome: String, CaseIterable { case pass, fail }

    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> TestReport? {
        let product = row.product(facts)
        let number = row.text("report_number", most: 80)
        let laboratory = row.text("laboratory")
        let sampledOn = row.day("sampled_on", isRequired: false)
        let resultOn = row.day("result_on")
        // A report counts from its result for the regulation's months, to the same day of the month.
        let validTo =
            row.raw("valid_to").isEmpty
            ? resultOn?.adding(months: facts.regulation.testReportMonths) : row.day("valid_to")
        row.require(sampledOn, "sampled_on", notAfter: resultOn, "result_on")
        row.require(resultOn, "result_on", notAfter: validTo, "valid_to")
        let outcome = row.word("result", as: Outcome.self, vietnamese: ["dat": .pass, "khong dat": .fail])
        guard let product, let number, let laboratory, let resultOn, let validTo, let outcome,
            row.faults.isEmpty
        else { return nil }
        return TestReport(
            product: product, number: number, laboratory: laboratory, sampledOn: sampledOn,
            resultOn: resultOn,
            validTo: validTo, passed: outcome == .pass)
    }

    static func key(of record: TestReport) -> String { "\(record.product.number)/\(record.number)" }

    static func keys(of row: ImportRow) -> [String] { [row.joined("product", "report_number")] }

    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [TestReport] {
        try reader.testReports()
    }

    static func put(_ record: TestReport, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.put(record)
    }

    static func remove(_ record: TestReport, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.remove(record)
    }

    static func user(of record: TestReport, since day: Day, in reader: some RegistryReader)
        throws(RegistryError) -> String?
    {
        if let grace = try reader.user(ofTestReport: record.number, of: record.product) { return grace }
        return try reader.allotment(of: record.product, since: day)
    }

    static func values(of record: TestReport) -> [String: String] {
        var values = [
            "product": "\(record.product.number)", "report_number": record.number,
            "laboratory": record.laboratory, "result_on": record.resultOn.iso,
            "valid_to": record.validTo.iso,
            "result": (record.passed ? Outcome.pass : .fail).rawValue,
        ]
        values["sampled_on"] = record.sampledOn?.iso
        return values
    }
}
