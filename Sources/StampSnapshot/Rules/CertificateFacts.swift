public import StampFormat

/// What the rules of verdicts ask of one certificate.
public struct CertificateFacts: Hashable, Sendable {
    /// What became of it; expiry is computed.
    public enum Status: UInt8, CaseIterable, Sendable {
        /// In force for its days.
        case granted = 0
        /// Taken back.
        case withdrawn = 1
        /// Another stands in its place.
        case superseded = 2
    }

    /// 1 to 5.
    public let stars: Int
    /// The first valid day.
    public let validFrom: Day
    /// The last valid day.
    public let validTo: Day
    /// What became of it.
    public let status: Status
    /// The day from which a withdrawal holds; nil counts as from the start.
    public var withdrawnOn: Day?
    /// Whether the withdrawal reaches goods that were made before it.
    public var recallsGoods = false
    /// The day from which a newer certificate stands in its place.
    public var supersededOn: Day?

    /// Each argument is the property of its name.
    public init(stars: Int, validFrom: Day, validTo: Day, status: Status) {
        self.stars = stars
        self.validFrom = validFrom
        self.validTo = validTo
        self.status = status
    }

    /// Whether it held on `day`.
    public func isValid(on day: Day) -> Bool {
        validFrom <= day && day <= validTo && !isWithdrawn(by: day) && !isSuperseded(by: day)
    }

    /// Whether it had been withdrawn by `day`.
    public func isWithdrawn(by day: Day) -> Bool {
        guard status == .withdrawn else { return false }
        guard let withdrawnOn else { return true }
        return withdrawnOn <= day
    }

    /// Whether a newer certificate stood in its place on `day`.
    public func isSuperseded(by day: Day) -> Bool { supersededOn.map { $0 <= day } ?? false }

    /// Whether its withdrawal, if it held by `day`, recalls what was made on `made`.
    public func recalls(goodsMadeOn made: Day, by day: Day) -> Bool {
        recallsGoods && isWithdrawn(by: day) && withdrawnOn.map { made < $0 } ?? true
    }
}

/// What the rules of verdicts ask of a batch.
public struct BatchFacts: Hashable, Sendable {
    /// The day of production.
    public let producedOn: Day
    /// Nil where no use-by is laid down.
    public let useBy: Day?
    /// Where it stands.
    public let state: LotState

    /// Each argument is the property of its name.
    public init(producedOn: Day, useBy: Day?, state: LotState) {
        self.producedOn = producedOn
        self.useBy = useBy
        self.state = state
    }
}
