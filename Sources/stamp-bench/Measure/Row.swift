/// What a ratio must be.
enum Goal: Sendable {
    case atLeast(Double)
    case atMost(Double)

    var bound: Double {
        switch self {
        case .atLeast(let bound), .atMost(let bound): bound
        }
    }

    var sign: String {
        switch self {
        case .atLeast: "≥"
        case .atMost: "≤"
        }
    }

    func isMet(by ratio: Double) -> Bool {
        switch self {
        case .atLeast(let least): ratio >= least
        case .atMost(let most): ratio <= most
        }
    }
}

/// One line of the report.
struct Row: Sendable {
    /// Kebab-case and permanent.
    let name: String
    /// Of ``ours`` and ``limit``.
    let unit: String
    let ours: Double
    /// The other side of the same run, or a fixed bound.
    let limit: Double
    /// Of ``ratio``; nil where the design sets none.
    let goal: Goal?
    /// What keeps ours from the limit; printed when the goal is not met.
    let limitedBy: String

    var ratio: Double { limit == 0 ? 0 : ours / limit }
    var isMet: Bool? { goal.map { $0.isMet(by: ratio) } }
}
