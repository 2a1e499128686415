package import StampFormat

/// How urgently a product needs a new test report.
package enum TestReminder: Hashable, Sendable {
    /// No report at all.
    case missing
    /// The latest was not passed.
    case failed
    /// The latest has run out; negative days would say the same.
    case expired
    /// The latest runs out within a week, a month or two months.
    case within(days: Int)

    /// Days before the end on which producers are reminded.
    package static let steps = [7, 30, 60]

    /// Stable word.
    package var word: String {
        switch self {
        case .missing: "missing"
        case .failed: "failed"
        case .expired: "expired"
        case .within(let days): "within-\(days)"
        }
    }

    /// What is due on `day` among a product's reports, or nil when the latest lasts longer than two months.
    ///
    /// `reports`: with their graces.
    package init?(among reports: [TestReport], on day: Day) {
        guard let last = reports.filter({ $0.resultOn <= day }).max(by: { $0.resultOn < $1.resultOn }) else {
            self = .missing
            return
        }
        guard last.passed else {
            self = .failed
            return
        }
        let left = last.lastDay.number - day.number
        guard left >= 0 else {
            self = .expired
            return
        }
        guard let step = TestReminder.steps.first(where: { left <= $0 }) else { return nil }
        self = .within(days: step)
    }
}
