/// Every act that the ledger records, by its stable word.
///
/// A new act is a new case here, and ``roles`` does not compile before it says who may do it.
package enum ActWord: String, CaseIterable, Sendable {
    case officeFounded = "office.founded"
    case keyCertified = "key.certified"
    case regulationAdopted = "regulation.adopted"
    case personAdded = "person.added"
    case personRetired = "person.retired"
    case registerImported = "register.imported"
    case decisionGranted = "decision.granted"
    case decisionWithdrew = "decision.withdrew"
    case certificateCorrected = "certificate.corrected"
    case withdrawalReasonOpened = "withdrawal-reason.opened"
    case testReportGraceGiven = "test-report.grace-given"
    case labelAdded = "label.added"
    case labelApproved = "label.approved"
    case allotmentRequested = "allotment.requested"
    case allotmentApproved = "allotment.approved"
    case allotmentRefused = "allotment.refused"
    case allotmentSigningStarted = "allotment.signing-started"
    case allotmentClosed = "allotment.closed"
    case labelsExported = "labels.exported"
    case stampsListed = "stamps.listed"
    case stampsActivated = "stamps.activated"
    case stampsVoided = "stamps.voided"
    case factRecorded = "fact.recorded"
    case factRetired = "fact.retired"
    case reportClosed = "report.closed"
}

extension ActWord {
    /// Who may do it.
    ///
    /// A consultant edits dossiers and drafts labels, and nothing else; an auditor only reads.
    package var roles: Set<Act.Role> {
        switch self {
        case .officeFounded, .keyCertified, .personAdded, .personRetired: [.administrator]
        case .regulationAdopted: [.administrator, .approver]
        case .registerImported: [.clerk, .administrator]
        case .decisionGranted, .decisionWithdrew, .certificateCorrected: [.clerk, .approver]
        case .withdrawalReasonOpened: [.administrator]
        case .testReportGraceGiven, .labelApproved: [.approver]
        case .labelAdded: [.clerk, .producer, .consultant]
        case .allotmentRequested: [.producer, .clerk]
        case .allotmentApproved, .allotmentRefused: [.approver]
        case .allotmentSigningStarted, .allotmentClosed: [.administrator, .approver]
        case .labelsExported, .stampsListed: [.producer, .clerk]
        // On the pack is what the producer declares: nobody does it in the producer's place.
        case .stampsActivated: [.producer]
        case .stampsVoided: [.producer, .clerk, .approver]
        case .factRecorded: [.clerk, .producer, .consultant, .inspector]
        case .factRetired: [.clerk, .producer]
        case .reportClosed: [.approver]
        }
    }
}
