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

/// One line of the table of transitions: from which states, to which, by whom, why.
package struct RangeTransition: Hashable, Sendable {
    package let act: RangeAct
    /// The act's word in the ledger.
    package let entry: String
    package let from: Set<RangeState>
    /// Empty for an undo: each serial goes back to its state before.
    package let to: Set<RangeState>
    package let roles: Set<Act.Role>
    /// Reason codes, one of which must be given; empty where the act is its own reason.
    package let reasons: [String]
    /// Whether a number of a document (incident, minutes) must be given.
    package let needsDocument: Bool

    private init(
        _ act: RangeAct, _ entry: String, _ from: Set<RangeState>, _ to: Set<RangeState>,
        _ roles: Set<Act.Role>
    ) {
        self.init(act, entry, from, to, roles, reasons: [], needsDocument: false)
    }

    private init(
        _ act: RangeAct, _ entry: String, _ from: Set<RangeState>, _ to: Set<RangeState>,
        _ roles: Set<Act.Role>, reasons: [String], needsDocument: Bool = false
    ) {
        self.act = act
        self.entry = entry
        self.from = from
        self.to = to
        self.roles = roles
        self.reasons = reasons
        self.needsDocument = needsDocument
    }

    /// The whole table; the database holds the same pairs of states in `range_transition`.
    package static let all: [RangeTransition] = [
        RangeTransition(.handOver, "labels.exported", [.reserved], [.issued], Act.office.union([.producer])),
        RangeTransition(
            .confirmPrint, "stamps.printed", [.issued], [.printed], [.producer, .clerk, .approver]),
        RangeTransition(.activate, "stamps.activated", withProducer, [.activated], [.producer]),
        RangeTransition(
            .undoActivation, "stamps.activation-undone", [.activated], withProducer,
            Act.office.union([.producer]), reasons: ["wrong-batch", "wrong-serials", "not-applied"]),
        RangeTransition(
            .waste, "stamps.wasted", withProducer, [.wasted], Act.office.union([.producer]),
            reasons: ["misprint", "damaged", "trial-print", "cut-off"]),
        RangeTransition(
            .takeBack, "stamps.returned", withProducer, [.returned], [.clerk, .approver],
            reasons: ["surplus", "certificate-ended", "production-stopped", "redesigned"]),
        RangeTransition(
            .reportLost, "stamps.lost", inUse, [.lost], Act.office.union([.producer, .inspector]),
            reasons: [],
            needsDocument: true),
        RangeTransition(
            .reportStolen, "stamps.stolen", inUse, [.stolen], Act.office.union([.producer, .inspector]),
            reasons: [], needsDocument: true),
        RangeTransition(.expire, "stamps.expired", notApplied, [.unusedExpired], Act.office),
        RangeTransition(
            .void, "stamps.voided", inUse, [.void], Act.office.union([.producer]),
            reasons: VoidReason.allCases.map(\.rawValue)),
        RangeTransition(
            .moveToPart, "batch.split", [.activated], [.activated], Act.office.union([.producer])),
    ]

    /// The line of an act.
    package static func of(_ act: RangeAct) throws(RegistryError) -> RangeTransition {
        guard let line = all.first(where: { $0.act == act }) else { throw .corrupt("transition \(act)") }
        return line
    }

    /// - Throws: ``RegistryError/roleNotAllowed(_:allowed:)``, ``RegistryError/reasonNotAllowed(_:allowed:)``
    ///   or ``RegistryError/documentRequired``.
    package func check(reason: String?, document: String?, by role: Act.Role) throws(RegistryError) {
        guard roles.contains(role) else {
            throw .roleNotAllowed(role, allowed: Act.Role.allCases.filter { roles.contains($0) })
        }
        if reasons.isEmpty == (reason != nil) || !reasons.isEmpty && !reasons.contains(reason ?? "") {
            throw .reasonNotAllowed(reason ?? "", allowed: reasons)
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
