package import StampFormat

/// A laboratory's report on a product.
package struct TestReport: Hashable, Sendable {
    package let product: ProductNumber
    package let number: String
    package let laboratory: String
    package let sampledOn: Day?
    package let resultOn: Day
    /// The last day on which it counts.
    package let validTo: Day
    /// Whether every parameter was within its limit.
    package let passed: Bool
    /// The last day of a grace that the office gave after ``validTo``; nil without one.
    package var graceUntil: Day?

    /// The last day on which it counts, with its grace.
    package var lastDay: Day { graceUntil.map { max($0, validTo) } ?? validTo }

    package init(
        product: ProductNumber, number: String, laboratory: String, sampledOn: Day?, resultOn: Day,
        validTo: Day, passed: Bool
    ) {
        self.product = product
        self.number = number
        self.laboratory = laboratory
        self.sampledOn = sampledOn
        self.resultOn = resultOn
        self.validTo = validTo
        self.passed = passed
    }
}
