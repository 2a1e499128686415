/// What can be done to a case once it is open.
package enum CaseAct: String, CaseIterable, Sendable {
    case assign, visit, find, remedy, verify, reject, transfer, accept, close, reopen, decide
    case proposeWithdrawal = "propose-withdrawal"
    case takeBack = "take-back"
    case addEvidence = "add-evidence"
}

/// One line of the table of a case's transitions.
///
/// Where an act leads to follows from the findings: ``InspectionCase/apply(_:document:)``.
package struct CaseTransition: Hashable, Sendable {
    package let act: CaseAct
    package let from: Set<CaseStage>
    /// Under which the ledger keeps it; its roles are the ones that may do it.
    package let word: ActWord
    /// Whether a number of a document must be given.
    package let needsDocument: Bool

    private init(_ act: CaseAct, _ from: Set<CaseStage>, _ word: ActWord, needsDocument: Bool = false) {
        self.act = act
        self.from = from
        self.word = word
        self.needsDocument = needsDocument
    }

    /// The whole table.
    package static let all: [CaseTransition] = [
        CaseTransition(.assign, [.opened, .assigned], .caseAssigned),
        CaseTransition(.visit, working, .caseVisited, needsDocument: true),
        CaseTransition(.find, working, .caseFound),
        CaseTransition(.remedy, [.findingsIssued, .remediationSubmitted], .caseRemedied),
        CaseTransition(.verify, [.findingsIssued, .remediationSubmitted], .caseVerified),
        CaseTransition(.reject, [.findingsIssued, .remediationSubmitted], .caseRejected),
        CaseTransition(
            .proposeWithdrawal, [.findingsIssued, .remediationSubmitted], .caseWithdrawalProposed,
            needsDocument: true),
        CaseTransition(.decide, [.withdrawalProposed], .decisionWithdrew, needsDocument: true),
        CaseTransition(.transfer, working, .caseTransferred, needsDocument: true),
        CaseTransition(.accept, [.transferred], .caseAccepted),
        CaseTransition(.takeBack, [.transferred], .caseTakenBack),
        CaseTransition(
            .close,
            [
                .opened, .assigned, .onSite, .findingsIssued, .remediationSubmitted, .verified,
                .withdrawalProposed,
            ], .caseClosed),
        CaseTransition(.reopen, [.closed], .caseReopened),
        // What a device took without a network may arrive after the end, and is kept.
        CaseTransition(.addEvidence, Set(CaseStage.allCases), .caseEvidenceAdded),
    ]

    private static let working: Set<CaseStage> = [
        .opened, .assigned, .onSite, .findingsIssued, .remediationSubmitted, .verified,
    ]

    /// The line of an act.
    package static func of(_ act: CaseAct) throws(RegistryError) -> CaseTransition {
        guard let line = all.first(where: { $0.act == act }) else { throw .corrupt("transition \(act)") }
        return line
    }

    /// - Throws: ``CaseRefusal/wrongStage(_:_:needed:)`` or ``RegistryError/documentRequired``.
    func check(_ stage: CaseStage, document: String?) throws(RegistryError) {
        guard from.contains(stage) else { throw .inspection(.wrongStage(stage, act, needed: from)) }
        guard !needsDocument || document != nil else { throw .documentRequired }
    }
}
