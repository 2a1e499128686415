package import StampFormat

/// One line of a decision: a product's recognition with its stars and validity.
package struct Certificate: Hashable, Sendable {
    /// Who evaluated: stored for each certificate, because the rule has changed over the years.
    package enum Level: String, CaseIterable, Sendable {
        case district, province, central
    }

    /// What became of it. Expiry is not here: it is computed from ``validTo``.
    package enum Status: String, CaseIterable, Sendable {
        case granted, withdrawn, superseded
    }

    package let product: ProductNumber
    /// Nil where the source letter left it empty.
    package let decisionNumber: String?
    package let decisionDate: Day?
    package let authority: String
    package let level: Level
    /// The council's average in hundredths of a point, 0 to 10 000; nil when not known.
    package let score: Int?
    /// 1 to 5.
    package let stars: Int
    package let validFrom: Day
    /// The last valid day.
    package let validTo: Day
    package let status: Status
    /// The day from which a withdrawal holds; nil counts as from the start.
    package let withdrawnOn: Day?
    /// Why it was withdrawn or superseded.
    package let reason: String?

    package init(
        product: ProductNumber, decisionNumber: String?, decisionDate: Day?, authority: String, level: Level,
        score: Int?, stars: Int, validFrom: Day, validTo: Day, status: Status, withdrawnOn: Day?,
        reason: String?
    ) {
        self.product = product
        self.decisionNumber = decisionNumber
        self.decisionDate = decisionDate
        self.authority = authority
        self.level = level
        self.score = score
        self.stars = stars
        self.validFrom = validFrom
        self.validTo = validTo
        self.status = status
        self.withdrawnOn = withdrawnOn
        self.reason = reason
    }

    /// Whether it held on `day`.
    package func isValid(on day: Day) -> Bool {
        validFrom <= day && day <= validTo && !isWithdrawn(by: day)
    }

    /// Whether it had been withdrawn by `day`.
    package func isWithdrawn(by day: Day) -> Bool {
        guard status == .withdrawn else { return false }
        guard let withdrawnOn else { return true }
        return withdrawnOn <= day
    }
}
