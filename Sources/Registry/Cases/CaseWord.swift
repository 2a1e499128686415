package import StampFormat

/// What was said in a case: an event with what it tells.
package enum CaseWord: Hashable, Sendable {
    /// `officer`: a name, private in the ledger.
    case assigned(Agency, officer: String?)
    /// Somebody was there; the minutes' number is the event's document.
    case visited
    case found(Finding)
    /// Findings by their numbers that the producer says are put right.
    case remedied([Int])
    case verified([Int])
    /// Not put right after all: they are open again, with their deadlines.
    case rejected([Int])
    case withdrawalProposed(WithdrawalProposal)
    /// A decision followed the proposal; its number is the event's document.
    case decided
    case transferred(Agency)
    case accepted
    /// The other agency did not take it.
    case takenBack
    case closed(CaseOutcome)
    case reopened

    /// The line of the table that it follows.
    package var act: CaseAct {
        switch self {
        case .assigned: .assign
        case .visited: .visit
        case .found: .find
        case .remedied: .remedy
        case .verified: .verify
        case .rejected: .reject
        case .withdrawalProposed: .proposeWithdrawal
        case .decided: .decide
        case .transferred: .transfer
        case .accepted: .accept
        case .takenBack: .takeBack
        case .closed: .close
        case .reopened: .reopen
        }
    }

    /// What the ledger states in public: neither names nor free text.
    var facts: [String: CanonicalJSON] {
        switch self {
        case .assigned(let agency, _), .transferred(let agency): ["agency": .string(agency.text)]
        case .found(let finding): finding.facts
        case .remedied(let numbers), .verified(let numbers), .rejected(let numbers):
            ["findings": .array(numbers.map { .integer($0) })]
        case .withdrawalProposed(let proposal):
            [
                "product": .integer(Int(proposal.product.number)),
                "withdrawal_reason": .string(proposal.reason),
            ]
        case .closed(let outcome): ["outcome": .string(outcome.rawValue)]
        case .visited, .decided, .accepted, .takenBack, .reopened: [:]
        }
    }

    /// Names and free text of it, for the private part of the entry.
    var privateText: String? {
        switch self {
        case .assigned(_, let officer): officer
        case .found(let finding): finding.criterion
        case .visited, .remedied, .verified, .rejected, .withdrawalProposed, .decided, .transferred,
            .accepted, .takenBack, .closed, .reopened:
            nil
        }
    }
}

/// That a product's certificate be withdrawn, and why.
package struct WithdrawalProposal: Hashable, Sendable {
    package let product: ProductNumber
    /// A code of the withdrawal reasons.
    package let reason: String

    package init(product: ProductNumber, reason: String) {
        self.product = product
        self.reason = reason
    }
}

/// One event of a case as the history keeps it.
package struct CaseEvent: Hashable, Sendable {
    package let word: CaseWord
    package let document: String?
    package let record: HistoryRecord
    /// The device's clock, in milliseconds since 1970-01-01T00:00:00Z; nil where no device told.
    package let deviceAt: Int64?

    package init(_ word: CaseWord, document: String?, _ record: HistoryRecord, deviceAt: Int64?) {
        self.word = word
        self.document = document
        self.record = record
        self.deviceAt = deviceAt
    }
}
