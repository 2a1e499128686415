package import StampFormat

/// How much a finding weighs.
package enum FindingSeverity: String, CaseIterable, Sendable {
    case minor, major, critical
}

/// A shortcoming (tồn tại) with what it breaks and until when it must be put right.
package struct Finding: Hashable, Sendable {
    /// The criterion that is not kept, in the inspector's words: 1 to 300 characters, NFC; private.
    package let criterion: String
    /// A code of the finding reasons.
    package let reason: String
    /// Article of the law or regulation: 1 to 200 characters.
    package let legalBasis: String
    package let severity: FindingSeverity
    /// The last day on which it may be put right.
    package let deadline: Day

    package init(
        criterion: String, reason: String, legalBasis: String, severity: FindingSeverity, deadline: Day
    ) {
        self.criterion = PlainText.normalised(criterion)
        self.reason = reason
        self.legalBasis = PlainText.normalised(legalBasis)
        self.severity = severity
        self.deadline = deadline
    }

    /// Days that a producer may be given.
    package static let longestDeadline = 366

    /// - Throws: ``CaseRefusal/badText(_:most:)``, ``CaseRefusal/badDeadline(first:last:)``,
    ///   ``CaseRefusal/unknownReason(_:open:)``.
    func check(_ reasons: [FindingReason], on day: Day) throws(RegistryError) {
        guard (1...300).contains(criterion.count) else { throw .inspection(.badText("criterion", most: 300)) }
        guard (1...200).contains(legalBasis.count) else {
            throw .inspection(.badText("legal-basis", most: 200))
        }
        let open = reasons.filter { $0.isOpen(on: day) }.map(\.code)
        guard open.contains(reason) else { throw .inspection(.unknownReason(reason, open: open)) }
        try Finding.check(deadline, on: day)
    }

    static func check(_ deadline: Day, on day: Day) throws(RegistryError) {
        guard let last = day.adding(days: longestDeadline), day <= deadline, deadline <= last else {
            throw .inspection(
                .badDeadline(first: day, last: day.adding(days: longestDeadline) ?? day))
        }
    }

    /// Whether another finding of one case says the same: the reason, and the words but for case and marks.
    func isEqual(_ other: Finding) -> Bool {
        reason == other.reason && PlainText.folded(criterion) == PlainText.folded(other.criterion)
    }

    /// What the ledger states in public.
    var facts: [String: CanonicalJSON] {
        [
            "deadline": .string(deadline.iso), "finding_reason": .string(reason),
            "legal_basis": .string(legalBasis), "severity": .string(severity.rawValue),
        ]
    }
}

/// A finding of a case, and what became of it.
package struct CaseFinding: Hashable, Sendable {
    package enum Status: String, CaseIterable, Sendable { case open, remedied, verified }

    /// From 1 within its case.
    package let number: Int
    package let finding: Finding
    package internal(set) var status = Status.open

    /// Findings of one case.
    static let most = 100

    init(number: Int, finding: Finding) {
        self.number = number
        self.finding = finding
    }
}
