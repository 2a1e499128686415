package import StampFormat

/// What an act was about.
package enum LedgerSubject: Hashable, Sendable {
    case office
    case key(KeyID)
    case importFile(kind: String)
    case allotment(AllotmentNumber)
    case serials(AllotmentNumber, SerialRange)
    case regulation(Day)
    /// A decision's number, or its day where it has none.
    case decision(String)
    case certificate(ProductNumber, Day)
    case testReport(ProductNumber, String)
    case labelVersion(ProductNumber, Int)
    case withdrawalReason(String)
    case batch(ProductNumber, lot: String)
    case flagged(FlagSubject)
    /// A flag by its number, that of the entry that set it.
    case flag(Int)
    case person(Int)
    case token(Int)
    case fact(Int)
    case report(ReportPeriod)
    case snapshot(UInt32)
    /// An inspection case.
    case inspection(Int)
    case campaign(Int)
    /// A self-check, or one producer's part of it.
    case selfCheck(Int, UInt32?)
    case findingReason(String)
    /// The picture of a product.
    case picture(ProductNumber)
    /// A gift box, by the stamp on it.
    case box(StampPlace)

    /// Stable form for the ledger, such as `allotment:12` or `serials:12/1-65`.
    package var text: String {
        switch self {
        case .office: "office"
        case .key(let id): "key:\(id.number)"
        case .importFile(let kind): "import:\(kind)"
        case .allotment(let number): "allotment:\(number.number)"
        case .serials(let number, let range): "serials:\(number.number)/\(range.first)-\(range.last)"
        case .regulation(let day): "regulation:\(day.iso)"
        case .decision(let number): "decision:\(number)"
        case .certificate(let product, let day): "certificate:\(product.number)/\(day.iso)"
        case .testReport(let product, let report): "test-report:\(product.number)/\(report)"
        case .labelVersion(let product, let version): "label:\(product.number)/\(version)"
        case .withdrawalReason(let code): "withdrawal-reason:\(code)"
        case .batch(let product, let lot): "batch:\(product.number)/\(lot)"
        case .flagged(let subject): subject.text
        case .flag(let number): "flag:\(number)"
        case .person(let number): "person:\(number)"
        case .token(let number): "token:\(number)"
        case .fact(let number): "fact:\(number)"
        case .report(let period): "report:\(period.text)"
        case .snapshot(let version): "snapshot:\(version)"
        case .inspection(let number): "case:\(number)"
        case .campaign(let number): "campaign:\(number)"
        case .selfCheck(let number, let producer):
            "self-check:\(number)" + (producer.map { "/\($0)" } ?? "")
        case .findingReason(let code): "finding-reason:\(code)"
        case .picture(let product): "picture:\(product.number)"
        case .box(let stamp): "box:\(stamp.text)"
        }
    }
}

/// An entry before the ledger gives it its number.
package struct LedgerDraft: Hashable, Sendable {
    package let word: ActWord
    package let subject: LedgerSubject
    package let act: Act
    package let reason: String?
    package let before: CanonicalJSON
    package let after: CanonicalJSON
    /// Free text; private.
    package let note: String?
    /// Number of the decision, minutes or incident behind the act.
    package let document: String?
    /// The day from which what it records holds; nil for the day of the act.
    package let since: Day?

    package init(
        _ word: ActWord, on subject: LedgerSubject, by act: Act, reason: String? = nil,
        before: CanonicalJSON = .null,
        after: CanonicalJSON = .null, note: String? = nil, document: String? = nil, since: Day? = nil
    ) {
        self.word = word
        self.subject = subject
        self.act = act
        self.reason = reason
        self.before = before
        self.after = after
        self.note = note
        self.document = document
        self.since = since
    }
}
