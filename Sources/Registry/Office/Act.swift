package import StampFormat

/// Who does something, and when: the part of every act that is not about its subject.
package struct Act: Hashable, Sendable {
    /// What a person may do here.
    package enum Role: String, CaseIterable, Sendable {
        case administrator, clerk, approver, producer, consultant, inspector, auditor
    }

    /// The person's name; kept in the private part of the ledger entry.
    package let actor: String
    /// In which role the person acts.
    package let role: Role
    /// Server time in milliseconds since 1970-01-01T00:00:00Z.
    package let at: Int64
    /// The day in Viet Nam that all rules use; a training office's own.
    package let today: Day

    package init(actor: String, role: Role, at: Int64, today: Day) {
        self.actor = PlainText.normalised(actor)
        self.role = role
        self.at = at
        self.today = today
    }

    /// Whether two names mean one person: case, spacing and Unicode form do not make a second one.
    package static func isSamePerson(_ left: String, _ right: String) -> Bool {
        PlainText.folded(left) == PlainText.folded(right)
    }
}
