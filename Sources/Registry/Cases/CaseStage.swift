/// How far an inspection case has come; what a case's events add up to, never stored.
///
/// What is planned but not yet opened is a visit of a campaign's wave.
package enum CaseStage: String, CaseIterable, Sendable {
    case opened, assigned
    case onSite = "on-site"
    case findingsIssued = "findings-issued"
    case remediationSubmitted = "remediation-submitted"
    case verified
    case withdrawalProposed = "withdrawal-proposed"
    /// Handed to another agency, which has not accepted it yet.
    case transferred
    case closed
}

/// How a case ended.
package enum CaseOutcome: String, CaseIterable, Sendable {
    case noViolation = "no-violation"
    /// Every finding was put right and verified.
    case remedied
    /// Fined: only the number of the decision is kept.
    case sanctioned
    /// The certificate was withdrawn as proposed.
    case withdrawn
    /// The authority did not follow the proposal.
    case notWithdrawn = "not-withdrawn"

    /// Stages in which a case may end so.
    package var from: Set<CaseStage> {
        switch self {
        case .noViolation: [.opened, .assigned, .onSite]
        case .remedied: [.verified]
        case .sanctioned: [.findingsIssued, .remediationSubmitted, .verified, .withdrawalProposed]
        case .withdrawn, .notWithdrawn: [.withdrawalProposed]
        }
    }

    /// Whether a letter of an authority stands behind it.
    package var needsDocument: Bool { self == .sanctioned || self == .notWithdrawn }
}

/// What led to a case.
package enum CaseOrigin: String, CaseIterable, Sendable {
    case scan, alert, report, hand, campaign

    /// Whether there is no such case without a stamp.
    var needsStamp: Bool { self == .scan || self == .alert || self == .report }
}
