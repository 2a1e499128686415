package import StampFormat

/// A letter of an authority that recognises, or withdraws the recognition of, many products at once.
package struct Decision: Hashable, Sendable {
    /// Who evaluated: stored with each decision, because the rule has changed over the years.
    package enum Level: String, CaseIterable, Sendable {
        case district, province, central
    }

    /// Nil where the source letter left it empty.
    package let number: String?
    package let date: Day?
    package let authority: String
    package let level: Level

    package init(number: String?, date: Day?, authority: String, level: Level) {
        self.number = number
        self.date = date
        self.authority = authority
        self.level = level
    }
}
