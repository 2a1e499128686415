package import StampFormat

/// The days on which a key may issue: a stamp dated outside them is not authentic.
package struct SigningWindow: Hashable, Sendable {
    /// The first day.
    package let first: StampDay
    /// The last day, included.
    package let last: StampDay

    /// - Throws: ``SigningError/badWindow`` when `last` is before `first`.
    package init(first: StampDay, last: StampDay) throws(SigningError) {
        guard first <= last else { throw .badWindow }
        self.first = first
        self.last = last
    }

    /// Whether the key may issue on `day`.
    package func contains(_ day: StampDay) -> Bool { first <= day && day <= last }
}
