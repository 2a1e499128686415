package import StampFormat

/// An inspection case (hồ sơ kiểm tra) as its events leave it.
package struct InspectionCase: Hashable, Sendable {
    /// From 1, given by the server.
    package let number: Int
    package let opening: CaseOpening
    package let opened: HistoryRecord
    /// With which a device opened it; nil for a case of the office.
    package let key: ItemKey?
    /// In order of their entries, by server time.
    package private(set) var events: [CaseEvent] = []
    package private(set) var stage = CaseStage.opened
    /// Who works on it; while it is transferred, who shall.
    package private(set) var agency: Agency?
    package private(set) var officer: String?
    package private(set) var findings: [CaseFinding] = []
    package private(set) var proposal: WithdrawalProposal?
    /// Number of the decision that followed the proposal.
    package private(set) var decision: String?
    package private(set) var outcome: CaseOutcome?
    /// Where it stood, and with whom, before it was handed over.
    private var sender: (stage: CaseStage, agency: Agency?)?

    package init(
        number: Int, opening: CaseOpening, opened: HistoryRecord, key: ItemKey? = nil,
        events: [CaseEvent] = []
    ) {
        self.number = number
        self.key = key
        self.opening = opening
        self.opened = opened
        for event in events { add(event) }
    }

    package static func == (left: InspectionCase, right: InspectionCase) -> Bool {
        left.number == right.number && left.opening == right.opening && left.opened == right.opened
            && left.events == right.events
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(events)
    }

    package var isOpen: Bool { stage != .closed }

    /// Whether it is an agency's matter: it has the case, handed it over and nobody took it yet, or nobody has it.
    package func concerns(_ other: Agency) -> Bool {
        agency == nil || agency == other || (stage == .transferred && sender?.agency == other)
    }

    /// Whether a producer hears of it: from the first finding on, so that no visit is announced.
    package func isTold(to producer: UInt32) -> Bool {
        opening.producer == producer && !findings.isEmpty
    }

    /// Who handed it over, while nobody took it yet; nil also where nobody had it before.
    package var giver: Agency? { stage == .transferred ? sender?.agency : nil }

    /// Findings whose deadline passed while they were open: computed, so that no nightly job is needed.
    package func overdue(on day: Day) -> [CaseFinding] {
        isOpen ? findings.filter { $0.status == .open && $0.finding.deadline < day } : []
    }

    /// The checks of an event that need nothing but the case; findings are named or, by none, all that fit.
    ///
    /// - Throws: ``RegistryError/inspection(_:)`` or ``RegistryError/documentRequired``.
    package func checked(_ word: CaseWord, document: String?) throws(RegistryError) -> CaseWord {
        try CaseTransition.of(word.act).check(stage, document: document)
        switch word {
        case .remedied(let numbers): return .remedied(try named(numbers, that: .open))
        case .verified(let numbers): return .verified(try named(numbers, that: .remedied))
        case .rejected(let numbers): return .rejected(try named(numbers, that: .remedied))
        case .closed(let outcome): try check(outcome, document: document)
        case .found(let finding):
            guard findings.count < CaseFinding.most else {
                throw .inspection(.tooMany("finding", most: CaseFinding.most))
            }
            if let equal = findings.first(where: { $0.status != .verified && $0.finding.isEqual(finding) }) {
                throw .inspection(.equalFinding(equal.number))
            }
        case .assigned, .visited, .withdrawalProposed, .decided, .transferred, .accepted, .takenBack,
            .reopened:
            break
        }
        return word
    }

    /// Adds an event as the store keeps it.
    package mutating func add(_ event: CaseEvent) {
        events.append(event)
        apply(event.word, document: event.document)
    }

    /// Moves the case on; what may follow what is ``checked(_:document:)``'s matter.
    mutating func apply(_ word: CaseWord, document: String?) {
        switch word {
        case .assigned(let agency, let officer):
            (self.agency, self.officer, stage) = (agency, officer, .assigned)
        // Who comes again after a finding finds it where it stands.
        case .visited: stage = findings.isEmpty ? .onSite : stage
        case .found(let finding):
            findings.append(CaseFinding(number: findings.count + 1, finding: finding))
            stage = .findingsIssued
        case .remedied(let numbers): mark(numbers, .remedied)
        case .verified(let numbers): mark(numbers, .verified)
        case .rejected(let numbers): mark(numbers, .open)
        case .withdrawalProposed(let proposal): (self.proposal, stage) = (proposal, .withdrawalProposed)
        case .decided: decision = document
        case .transferred(let agency):
            sender = (stage, self.agency)
            (self.agency, officer, stage) = (agency, nil, .transferred)
        case .accepted: stage = findings.isEmpty ? .assigned : stageOfFindings
        case .takenBack: (stage, agency) = sender ?? (.opened, nil)
        case .closed(let outcome): (self.outcome, stage) = (outcome, .closed)
        case .reopened:
            (outcome, proposal, decision) = (nil, nil, nil)
            stage = findings.isEmpty ? (agency == nil ? .opened : .assigned) : stageOfFindings
        }
    }

    private mutating func mark(_ numbers: [Int], _ status: CaseFinding.Status) {
        for place in findings.indices where numbers.contains(findings[place].number) {
            findings[place].status = status
        }
        stage = stageOfFindings
    }

    private var stageOfFindings: CaseStage {
        if findings.contains(where: { $0.status == .open }) { return .findingsIssued }
        return findings.contains { $0.status == .remedied } ? .remediationSubmitted : .verified
    }

    private func named(
        _ asked: [Int], that status: CaseFinding.Status
    ) throws(RegistryError) -> [Int] {
        let fit = findings.filter { $0.status == status }.map(\.number)
        for number in asked {
            guard let finding = findings.first(where: { $0.number == number }) else {
                throw .inspection(.unknownFinding(number, known: findings.count))
            }
            guard finding.status == status else {
                throw .inspection(.wrongFinding(number, finding.status, needed: status))
            }
        }
        guard asked.isEmpty else { return Set(asked).sorted() }
        guard !fit.isEmpty else { throw .inspection(.noFinding(needed: status)) }
        return fit
    }

    private func check(_ outcome: CaseOutcome, document: String?) throws(RegistryError) {
        guard outcome.from.contains(stage) else {
            throw .inspection(.wrongOutcome(outcome, stage, needed: outcome.from))
        }
        guard outcome != .withdrawn || decision != nil else { throw .inspection(.notDecided(number)) }
        guard !outcome.needsDocument || document != nil else { throw .documentRequired }
    }
}
