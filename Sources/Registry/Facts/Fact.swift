package import StampFormat

/// A document or fact about something, with its validity: never changed and never deleted.
///
/// What it says is replaced by a later one that supersedes it, or ends by being retired.
package struct Fact: Hashable, Sendable {
    /// From 1, over all subjects.
    package let number: Int
    package let statement: FactStatement
    /// The person who recorded it; shown to the office only.
    package let recordedBy: String
    package let recordedOn: Day
    /// Server time in milliseconds since 1970-01-01T00:00:00Z.
    package let recordedAt: Int64
    /// The fact that took its place.
    package let supersededBy: Int?
    package var retirement: Retirement?

    /// Why a fact stopped holding without another in its place.
    package struct Retirement: Hashable, Sendable {
        package let on: Day
        package let reason: String

        package init(on: Day, reason: String) {
            self.on = on
            self.reason = reason
        }
    }

    package init(
        number: Int, statement: FactStatement, act: Act, supersededBy: Int? = nil,
        retirement: Retirement? = nil
    ) {
        self.number = number
        self.statement = statement
        recordedBy = act.actor
        recordedOn = act.today
        recordedAt = act.at
        self.supersededBy = supersededBy
        self.retirement = retirement
    }

    /// As stored.
    package init(
        number: Int, statement: FactStatement, recordedBy: String, recordedOn: Day, recordedAt: Int64,
        supersededBy: Int?, retirement: Retirement?
    ) {
        self.number = number
        self.statement = statement
        self.recordedBy = recordedBy
        self.recordedOn = recordedOn
        self.recordedAt = recordedAt
        self.supersededBy = supersededBy
        self.retirement = retirement
    }

    package var subject: FactSubject { statement.subject }

    /// Whether nothing took its place and nobody retired it.
    package var isCurrent: Bool { supersededBy == nil && retirement == nil }

    /// Whether it is current and holds on `day`.
    package func isValid(on day: Day) -> Bool {
        isCurrent && (statement.validFrom.map { $0 <= day } ?? true)
            && (statement.validTo.map { day <= $0 } ?? true)
    }
}
