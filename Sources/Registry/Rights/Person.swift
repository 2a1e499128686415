package import StampFormat

/// Someone who acts in this office's register.
package struct Person: Hashable, Sendable {
    /// From 1, never reused.
    package let number: Int
    /// NFC; no two persons in service share it, whatever the case and diacritics.
    package let name: String
    /// At least one.
    package let roles: Set<Act.Role>
    /// The producer whose things alone this person may act on; nil for the office's own people.
    package let producer: UInt32?
    /// The body whose cases alone this person works on; nil for the office itself and for producers' people.
    package let agency: Agency?
    package let addedOn: Day
    /// The day on which service ended; nil while in service.
    package var retiredOn: Day?

    package init(
        number: Int, name: String, roles: Set<Act.Role>, producer: UInt32?, agency: Agency? = nil,
        addedOn: Day, retiredOn: Day? = nil
    ) {
        self.number = number
        self.name = PlainText.normalised(name)
        self.roles = roles
        self.producer = producer
        self.agency = agency
        self.addedOn = addedOn
        self.retiredOn = retiredOn
    }

    /// The roles' words in the order of ``Act/Role``.
    package var roleWords: [String] { Act.Role.allCases.filter(roles.contains).map(\.rawValue) }
}
