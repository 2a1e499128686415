/// What can be done to issued serials.
package enum RangeAct: String, CaseIterable, Sendable {
    case handOver = "hand-over"
    case confirmPrint = "confirm-print"
    case activate
    case undoActivation = "undo-activation"
    case waste
    case takeBack = "take-back"
    case reportLost = "report-lost"
    case reportStolen = "report-stolen"
    case expire, void
    /// A split gives stamps on packs to a part of their batch.
    case moveToPart = "move-to-part"
}

/// One line of the table of transitions: from which states, to which, why; by whom says its entry.
package struct RangeTransition: Hashable, Sendable {
    package let act: RangeAct
    /// The act's word in the ledger.
    package let entry: ActWord
    package let from: Set<RangeState>
    /// Empty for an undo: each serial goes back to its state before.
    package let to: Set<RangeState>
    /// Reason codes, one of which must be given; empty where the act is its own reason.
    package let reasons: [String]
    /// Those among them that only the office gives.
    private let reasonsOfOffice: [String]
    /// Whether a number of a document (incident, minutes) must be given.
    package let needsDocument: Bool

    private init(
        _ act: RangeAct, _ entry: ActWord, _ from: Set<RangeState>, _ to: Set<RangeState>,
        reasons: [String] = [], ofOffice: [String] = [], needsDocument: Bool = false
    ) {
        self.act = act
        self.entry = entry
        self.from = from
        self.to = to
        self.reasons = reasons
        reasonsOfOffice = ofOffice
        self.needsDocument = needsDocument
    }

    /// The whole table; the database holds the same pairs of states in `range_transition`.
    package static let all: [RangeTransition] = [
        RangeTransition(.handOver, .labelsExported, [.reserved], [.issued]),
        RangeTransition(.confirmPrint, .stampsPrinted, [.issued], [.printed]),
        RangeTransition(.activate, .stampsActivated, withProducer, [.activated]),
        RangeTransition(
            .undoActivation, .stampsActivationUndone, [.activated], withProducer,
            reasons: ["wrong-batch", "wrong-serials", "not-applied"]),
        RangeTransition(
            .waste, .stampsWasted, withProducer, [.wasted],
            reasons: ["misprint", "damaged", "trial-print", "cut-off"]),
        RangeTransition(
            .takeBack, .stampsReturned, withProducer, [.returned],
            reasons: ["surplus", "certificate-ended", "production-stopped", "redesigned"]),
        RangeTransition(.reportLost, .stampsLost, inUse, [.lost], needsDocument: true),
        RangeTransition(.reportStolen, .stampsStolen, inUse, [.stolen], needsDocument: true),
        RangeTransition(.expire, .stampsExpired, notApplied, [.unusedExpired]),
        RangeTransition(
            .void, .stampsVoided, inUse, [.void], reasons: VoidReason.allCases.map(\.rawValue),
            ofOffice: VoidReason.allCases.filter(\.isOfOffice).map(\.rawValue)),
        RangeTransition(.moveToPart, .batchSplit, [.activated], [.activated]),
    ]

    /// The line of an act.
    package static func of(_ act: RangeAct) throws(RegistryError) -> RangeTransition {
        guard let line = all.first(where: { $0.act == act }) else { throw .corrupt("transition \(act)") }
        return line
    }

    /// The reasons that a role may give.
    package func reasons(for role: Act.Role) -> [String] {
        Act.office.contains(role) ? reasons : reasons.filter { !reasonsOfOffice.contains($0) }
    }

    /// - Throws: ``RightsRefusal/notAllowed(_:_:allowed:)``, ``RegistryError/reasonNotAllowed(_:allowed:)``
    ///   or ``RegistryError/documentRequired``.
    package func check(reason: String?, document: String?, by role: Act.Role) throws(RegistryError) {
        guard entry.roles.contains(role) else {
            throw .rights(.notAllowed(entry, role, allowed: entry.roles))
        }
        let known = reasons(for: role)
        if known.isEmpty == (reason != nil) || !known.isEmpty && !known.contains(reason ?? "") {
            throw .reasonNotAllowed(reason ?? "", allowed: known)
        }
        guard !needsDocument || document != nil else { throw .documentRequired }
    }

    private static let withProducer: Set<RangeState> = [.issued, .printed]
    private static let notApplied: Set<RangeState> = [.reserved, .issued, .printed]
    private static let inUse: Set<RangeState> = [.reserved, .issued, .printed, .activated]
}

extension Act {
    /// Those who work in the office.
    package static let office: Set<Role> = [.administrator, .clerk, .approver]
}
