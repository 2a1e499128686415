package import StampFormat

/// Which dated facts a list shows.
package struct FactFilter: Hashable, Sendable {
    /// Only those that this producer sees: of itself, its products and their batches; nil for the office.
    package var seenBy: UInt32?
    /// Only those of the subject itself.
    package var subject: FactSubject?
    /// The code of the one kind.
    package var kind: String?
    /// Only those that hold on the day.
    package var day: Day?
    /// Superseded and retired ones, too.
    package var includesFormer = false

    package init() {}
}
