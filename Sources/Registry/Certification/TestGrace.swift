package import StampFormat

/// A few days that the office gives a product whose test report has run out (edge case 3).
package struct TestGrace: Hashable, Sendable {
    package let product: ProductNumber
    /// Number of the report.
    package let report: String
    /// The last day; at most ``mostDays`` after the report's.
    package let until: Day
    package let reason: String

    /// One grace for each report.
    package static let mostDays = 15

    package init(product: ProductNumber, report: String, until: Day, reason: String) {
        self.product = product
        self.report = report
        self.until = until
        self.reason = reason
    }
}

extension TestReport {
    /// The same report with its grace, if it has one among these.
    package func with(_ graces: [TestGrace]) -> TestReport {
        var report = self
        report.graceUntil = graces.first { $0.product == product && $0.report == number }?.until
        return report
    }
}

extension RegistryReader {
    /// A product's test reports with the grace that the office gave: what the gates look at.
    package func testReportsWithGrace(of product: ProductNumber) throws(RegistryError) -> [TestReport] {
        let graces = try testGraces().filter { $0.product == product }
        return try testReports(of: product).map { $0.with(graces) }
    }
}
