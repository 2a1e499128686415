/// Every act that the ledger records, by its stable word.
///
/// A new act is a new case here, and ``roles`` does not compile before it says who may do it.
package enum ActWord: String, CaseIterable, Sendable {
    case officeFounded = "office.founded"
    case keyCertified = "key.certified"
    case regulationAdopted = "regulation.adopted"
    case personAdded = "person.added"
    case personRetired = "person.retired"
    case loginInvited = "login.invited"
    case tokenIssued = "token.issued"
    case tokenRevoked = "token.revoked"
    case registerImported = "register.imported"
    case importUndone = "import.undone"
    case decisionGranted = "decision.granted"
    case decisionWithdrew = "decision.withdrew"
    case certificateCorrected = "certificate.corrected"
    case withdrawalReasonOpened = "withdrawal-reason.opened"
    case testReportGraceGiven = "test-report.grace-given"
    case labelAdded = "label.added"
    case labelApproved = "label.approved"
    case labelRetired = "label.retired"
    case allotmentRequested = "allotment.requested"
    case allotmentApproved = "allotment.approved"
    case allotmentRefused = "allotment.refused"
    case allotmentSigningStarted = "allotment.signing-started"
    case allotmentClosed = "allotment.closed"
    case allotmentExtended = "allotment.extended"
    case batchDeclared = "batch.declared"
    case batchReleased = "batch.released"
    case batchClosed = "batch.closed"
    case batchOnHold = "batch.on-hold"
    case batchRecalled = "batch.recalled"
    case batchSplit = "batch.split"
    case batchParted = "batch.parted"
    case batchCancelled = "batch.cancelled"
    case batchArchived = "batch.archived"
    case labelsExported = "labels.exported"
    case labelsReprinted = "labels.reprinted"
    case labelsQueued = "labels.queued"
    case labelsStopped = "labels.stopped"
    case scratchChecked = "scratch.checked"
    case stampsListed = "stamps.listed"
    case stampsPrinted = "stamps.printed"
    case stampsActivated = "stamps.activated"
    case stampsActivationUndone = "stamps.activation-undone"
    case stampsWasted = "stamps.wasted"
    case stampsReturned = "stamps.returned"
    case stampsLost = "stamps.lost"
    case stampsStolen = "stamps.stolen"
    case stampsExpired = "stamps.expired"
    case stampsVoided = "stamps.voided"
    case flagSet = "flag.set"
    case flagCleared = "flag.cleared"
    case factRecorded = "fact.recorded"
    case factRetired = "fact.retired"
    case reportClosed = "report.closed"
    case alertRaised = "alert.raised"
    case alertClosed = "alert.closed"
    case alertExplained = "alert.explained"
    case scansPruned = "scans.pruned"
    case consumerReportsClosed = "consumer-reports.closed"
    case consumerReportsPruned = "consumer-reports.pruned"
    case jobSubmitted = "job.submitted"
    case jobCancelled = "job.cancelled"
    case jobRetried = "job.retried"
    case snapshotMade = "snapshot.made"
    case caseOpened = "case.opened"
    case caseAssigned = "case.assigned"
    case caseVisited = "case.visited"
    case caseFound = "case.found"
    case caseRemedied = "case.remedied"
    case caseVerified = "case.verified"
    case caseRejected = "case.rejected"
    case caseWithdrawalProposed = "case.withdrawal-proposed"
    case caseTransferred = "case.transferred"
    case caseAccepted = "case.accepted"
    case caseTakenBack = "case.taken-back"
    case caseClosed = "case.closed"
    case caseReopened = "case.reopened"
    case caseEvidenceAdded = "case.evidence-added"
    case findingReasonOpened = "finding-reason.opened"
    case campaignPlanned = "campaign.planned"
    case campaignWavePlanned = "campaign.wave-planned"
    case selfCheckSent = "self-check.sent"
    case selfCheckAnswered = "self-check.answered"
    case pictureAdded = "picture.added"
    case pictureRemoved = "picture.removed"
    case boxPacked = "box.packed"
    case boxUnpacked = "box.unpacked"
}

extension ActWord {
    /// Who may do it.
    ///
    /// A consultant edits dossiers and drafts labels, and nothing else; an auditor only reads.
    package var roles: Set<Act.Role> {
        switch self {
        case .officeFounded, .keyCertified, .personAdded, .personRetired, .loginInvited,
            .tokenIssued, .tokenRevoked:
            [.administrator]
        case .regulationAdopted: [.administrator, .approver]
        case .registerImported, .importUndone: [.clerk, .administrator]
        case .decisionGranted, .decisionWithdrew, .certificateCorrected: [.clerk, .approver]
        case .withdrawalReasonOpened: [.administrator]
        case .testReportGraceGiven, .labelApproved, .labelRetired, .labelsReprinted: [.approver]
        case .labelAdded: [.clerk, .producer, .consultant]
        case .allotmentRequested: [.producer, .clerk]
        case .allotmentApproved, .allotmentRefused: [.approver]
        case .allotmentSigningStarted, .allotmentClosed: [.administrator, .approver]
        case .allotmentExtended, .batchRecalled: [.approver, .administrator]
        // What the table of a batch's transitions refuses beyond this depends on where the batch stands.
        case .batchDeclared, .batchSplit, .batchParted: [.producer, .clerk, .administrator]
        case .batchReleased, .batchClosed, .batchCancelled: [.producer, .clerk, .administrator, .approver]
        case .batchOnHold: [.producer, .clerk, .administrator, .approver, .inspector]
        case .batchArchived: [.clerk, .approver, .administrator]
        case .labelsExported, .labelsQueued, .labelsStopped, .stampsListed, .stampsActivationUndone,
            .stampsWasted, .stampsVoided:
            [.producer, .clerk, .approver, .administrator]
        case .stampsPrinted: [.producer, .clerk, .approver]
        // On the pack is what the producer declares: nobody does it in the producer's place.
        case .stampsActivated: [.producer]
        case .stampsReturned: [.clerk, .approver]
        case .stampsLost, .stampsStolen, .scratchChecked:
            [.producer, .clerk, .approver, .administrator, .inspector]
        case .stampsExpired: [.clerk, .approver, .administrator]
        // Which of them sets or clears a flag depends on its kind.
        case .flagSet, .flagCleared: [.approver, .inspector, .administrator]
        case .factRecorded: [.clerk, .producer, .consultant, .inspector]
        case .factRetired: [.clerk, .producer]
        case .reportClosed: [.approver]
        // What an authority's decision established only an approver says and takes back.
        case .alertRaised, .alertClosed: [.approver, .inspector]
        case .alertExplained, .consumerReportsClosed: [.clerk, .approver, .inspector]
        case .scansPruned, .consumerReportsPruned: [.administrator, .approver]
        // Those who may sign.
        case .jobSubmitted, .jobCancelled, .jobRetried: ActWord.allotmentSigningStarted.roles
        case .snapshotMade: [.administrator, .approver, .clerk]
        case .caseOpened: [.inspector, .clerk, .approver]
        case .caseAssigned, .caseWithdrawalProposed, .caseTransferred, .caseAccepted, .caseTakenBack,
            .caseClosed:
            [.inspector, .approver]
        case .caseVisited, .caseFound, .caseVerified, .caseRejected: [.inspector, .approver]
        // A producer answers in its own cases; the office enters it for those without a computer.
        case .caseRemedied, .selfCheckAnswered: [.producer, .clerk]
        case .caseEvidenceAdded: [.inspector, .clerk, .approver, .producer]
        // What was ended is not taken up again by whoever ended it.
        case .caseReopened: [.approver]
        case .findingReasonOpened: [.administrator]
        case .campaignPlanned, .campaignWavePlanned, .selfCheckSent: [.clerk, .approver, .inspector]
        // How goods look is what their producer declares; the page says whose picture it is.
        case .pictureAdded, .pictureRemoved: [.clerk, .approver, .administrator, .producer]
        // Whose box it is says its subject; whose goods were taken out, theirs.
        case .boxPacked, .boxUnpacked: [.producer, .clerk, .approver, .administrator]
        }
    }
}
