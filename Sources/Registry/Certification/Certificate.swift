package import StampFormat
internal import StampSnapshot

/// One line of a decision: a product's recognition with its stars and validity.
package struct Certificate: Hashable, Sendable {
    /// What became of it.
    ///
    /// Expiry is not here: it is computed from ``validTo``.
    package enum Status: String, CaseIterable, Sendable {
        case granted, withdrawn, superseded
    }

    package let product: ProductNumber
    /// The decision that it is a line of.
    package internal(set) var decision: Decision
    /// The council's average in hundredths of a point, 0 to 10 000; nil when not known.
    package internal(set) var score: Int?
    /// 1 to 5.
    package internal(set) var stars: Int
    package let validFrom: Day
    /// The last valid day.
    package let validTo: Day
    package internal(set) var status: Status
    /// The day from which a withdrawal holds; nil counts as from the start.
    package internal(set) var withdrawnOn: Day?
    /// Why it was withdrawn or superseded.
    package internal(set) var reason: String?
    /// The decision that withdrew it; nil when it was not, or by a letter that nobody has.
    package var withdrawnBy: Decision?
    /// Whether the withdrawal reaches the product's goods that were made before it.
    package var recallsGoods = false
    /// The day from which a newer certificate stands in its place.
    package var supersededOn: Day?

    package init(
        product: ProductNumber, decision: Decision, score: Int?, stars: Int, validFrom: Day, validTo: Day,
        status: Status, withdrawnOn: Day?, reason: String?
    ) {
        self.product = product
        self.decision = decision
        self.score = score
        self.stars = stars
        self.validFrom = validFrom
        self.validTo = validTo
        self.status = status
        self.withdrawnOn = withdrawnOn
        self.reason = reason
    }

    /// Whether it held on `day`.
    package func isValid(on day: Day) -> Bool { verdictFacts.isValid(on: day) }

    /// Whether it had been withdrawn by `day`.
    package func isWithdrawn(by day: Day) -> Bool { verdictFacts.isWithdrawn(by: day) }

    /// Whether a newer certificate stood in its place on `day`.
    package func isSuperseded(by day: Day) -> Bool { verdictFacts.isSuperseded(by: day) }
}

/// How a certificate stands on a day.
package enum CertificateStanding: Hashable, Sendable {
    case notYetValid
    /// `daysLeft`: 0 on the last valid day.
    case valid(daysLeft: Int)
    case expired
    case withdrawn
    case superseded

    /// Days before the end from which a certificate counts as expiring.
    package static let expiringDays = 180

    /// Stable word.
    package var word: String {
        switch self {
        case .notYetValid: "not-yet"
        case .valid: "valid"
        case .expired: "expired"
        case .withdrawn: "withdrawn"
        case .superseded: "superseded"
        }
    }

    /// Days to the end when these are few, else nil: EXPIRING is computed, never stored.
    package var expiresInDays: Int? {
        guard case .valid(let left) = self, left <= CertificateStanding.expiringDays else { return nil }
        return left
    }
}

extension Certificate {
    package func standing(on day: Day) -> CertificateStanding {
        if isWithdrawn(by: day) { return .withdrawn }
        // A file may say that it was superseded without saying when: at the latest when it ran out.
        if isSuperseded(by: day) || status == .superseded && validTo < day { return .superseded }
        if day < validFrom { return .notYetValid }
        return validTo < day ? .expired : .valid(daysLeft: validTo.number - day.number)
    }
}
