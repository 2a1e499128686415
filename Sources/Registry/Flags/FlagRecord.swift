package import StampFormat

/// What is held against goods while their stamps keep their state.
package enum FlagKind: String, CaseIterable, Sendable {
    /// Held back while a case is open (V5).
    case suspended
    /// To be collected (V1).
    case recalled

    /// Who may set and clear it: a recall is an authority's decision, which the office carries out.
    package var roles: [Act.Role] {
        switch self {
        case .suspended: [.approver, .inspector, .administrator]
        case .recalled: [.approver, .administrator]
        }
    }
}

/// Why a flag was set: codes for the ledger and for statistics.
package enum FlagReason: String, CaseIterable, Sendable {
    case quality, environment, label, inspection
    case foodSafety = "food-safety"
    case suspectedCopy = "suspected-copy"
    case authorityDecision = "authority-decision"
}

/// What a flag stands on; it reaches every stamp below.
package enum FlagSubject: Hashable, Sendable {
    case product(ProductNumber)
    case batch(ProductNumber, lot: String)
    case serials(AllotmentNumber, SerialRange)
    /// One certificate: the product's that began on the day.
    case certificate(ProductNumber, validFrom: Day)
    /// Every certificate of one decision, by its number as written.
    case decision(String)

    /// Stable form for the ledger and the store, such as `batch:5/L260916A`.
    package var text: String {
        switch self {
        case .product(let number): "product:\(number.number)"
        case .batch(let product, let lot): "batch:\(product.number)/\(lot)"
        case .serials(let number, let range): "serials:\(number.number)/\(range.first)-\(range.last)"
        case .certificate(let product, let day): "certificate:\(product.number)/\(day.iso)"
        case .decision(let number): "decision:\(number)"
        }
    }
}

/// One flag: its number is that of the ledger entry that set it.
package struct FlagRecord: Hashable, Sendable {
    package let kind: FlagKind
    /// As ``FlagSubject/text``.
    package let subject: String
    /// The serials that it stands on, where it stands on some.
    package let serials: SerialRange?
    package let reason: FlagReason
    /// Number of the decision or of the minutes.
    package let document: String
    package let raised: HistoryRecord
    /// Nil while it stands.
    package let cleared: HistoryRecord?

    package init(
        kind: FlagKind, subject: String, serials: SerialRange?, reason: FlagReason, document: String,
        raised: HistoryRecord,
        cleared: HistoryRecord?
    ) {
        self.kind = kind
        self.subject = subject
        self.serials = serials
        self.reason = reason
        self.document = document
        self.raised = raised
        self.cleared = cleared
    }

    package var number: Int { raised.entry }

    /// Whether it stood on the day, by what was known then.
    package func stands(on moment: Moment) -> Bool {
        raised.holds(on: moment) && !(cleared?.holds(on: moment) ?? false)
    }
}

/// Flags in the store.
package protocol FlagReading {
    /// All flags ever set, in order of their numbers.
    func flags() throws(RegistryError) -> [FlagRecord]
    /// Flags ever set on one of the subjects, or on serials of the allotment that overlap `serials`.
    func flags(
        on subjects: [FlagSubject], of allotment: AllotmentNumber?, overlapping serials: SerialRange?
    ) throws(RegistryError) -> [FlagRecord]
}

/// Changes of flags; the next ledger entry gives a flag its number and its days.
package protocol FlagWriting {
    func setFlag(_ kind: FlagKind, on subject: FlagSubject, _ reason: FlagReason) throws(RegistryError)
    func clearFlag(_ number: Int) throws(RegistryError)
}
