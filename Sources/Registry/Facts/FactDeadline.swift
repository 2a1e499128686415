package import StampFormat

/// A current fact that someone must do something about.
package struct FactDeadline: Hashable, Sendable {
    package enum Cause: String, CaseIterable, Sendable {
        case expired, expiring
        /// A plan without evidence that it was carried out in the last 12 months.
        case withoutEvidence = "without-evidence"
    }

    package let fact: Fact
    package let cause: Cause
    /// The last valid day, or the day by which evidence is due.
    package let day: Day

    /// What falls due by `days` after `today`, the most urgent first.
    ///
    /// - `facts`: all of them; superseded and retired ones raise nothing.
    /// - `days`: 0 for what is overdue or ends today.
    package static func among(_ facts: [Fact], today: Day, within days: Int) -> [FactDeadline] {
        let horizon = today.adding(days: days) ?? today
        let current = facts.filter(\.isCurrent)
        var deadlines: [FactDeadline] = []
        for fact in current {
            if let last = fact.statement.validTo, last <= horizon {
                deadlines.append(
                    FactDeadline(fact: fact, cause: last < today ? .expired : .expiring, day: last))
            }
            if let day = evidenceDay(for: fact, among: current), day <= horizon {
                deadlines.append(FactDeadline(fact: fact, cause: .withoutEvidence, day: day))
            }
        }
        return deadlines.sorted { ($0.day, $0.fact.number) < ($1.day, $1.fact.number) }
    }

    /// The day on which 12 months without evidence end, or nil for kinds that need none.
    private static func evidenceDay(for plan: Fact, among facts: [Fact]) -> Day? {
        guard let kind = try? FactKind.named(plan.statement.kind), let evidence = kind.evidence else {
            return nil
        }
        let days = facts.filter { $0.statement.kind == evidence && $0.subject.isPart(of: plan.subject) }
            .map(\.startDay)
        return ([plan.startDay] + days).max()?.adding(months: 12)
    }
}

extension Fact {
    /// From when it holds; the day of its record where nobody said.
    fileprivate var startDay: Day { statement.validFrom ?? recordedOn }
}

extension FactSubject {
    /// Evidence for a batch is evidence for its product.
    fileprivate func isPart(of whole: FactSubject) -> Bool {
        if self == whole { return true }
        guard case .batch(let product, _) = self, case .product(product) = whole else { return false }
        return true
    }
}
