/// A rule of Vietnamese labels that a draft may break; the word is permanent.
package enum LabelRule: String, CaseIterable, Sendable {
    case fieldMissing = "field-missing"
    case contentsUnknown = "contents-unknown"
    case quantityUnreadable = "quantity-unreadable"
    case quantityTerm = "quantity-term"
    case quantityKind = "quantity-kind"
    case unitSymbol = "unit-symbol"
    case unitSpacing = "unit-spacing"
    case unitForSize = "unit-for-size"
    case drainedMissing = "drained-missing"
    case drainedTooMuch = "drained-too-much"
    case totalMissing = "total-missing"
    case totalWrong = "total-wrong"
    case digitHeight = "digit-height"
    case textHeight = "text-height"
    case dateOrder = "date-order"
    case dateUnreadable = "date-unreadable"
    case measureUnreadable = "measure-unreadable"

    /// Where the rule is written.
    package var source: String {
        switch self {
        case .fieldMissing, .contentsUnknown: "Nghị định 43/2017/NĐ-CP, Điều 10, Phụ lục I"
        case .quantityUnreadable, .quantityTerm, .quantityKind, .drainedMissing, .drainedTooMuch,
            .totalMissing,
            .totalWrong:
            "Nghị định 43/2017/NĐ-CP, Điều 13, Phụ lục II"
        case .unitSymbol, .unitForSize, .digitHeight, .measureUnreadable: "Thông tư 21/2014/TT-BKHCN"
        case .unitSpacing: "TCVN 7870-1 (ISO 80000-1)"
        case .textHeight: "Nghị định 43/2017/NĐ-CP, Điều 6"
        case .dateOrder, .dateUnreadable: "Nghị định 43/2017/NĐ-CP, Điều 14"
        }
    }

    /// Whether a label that breaks it cannot be approved; otherwise it is advice.
    package var isBinding: Bool { self != .unitSpacing }
}

/// One thing that is wrong with a label draft.
package struct LabelFinding: Hashable, Sendable {
    package let rule: LabelRule
    /// The field that it is about.
    package let field: LabelDraft.Field
    /// What stands there.
    package let value: String?
    /// What should stand there, ready to print; nil where only the producer knows.
    package let corrected: String?

    init(_ rule: LabelRule, _ field: LabelDraft.Field, _ value: String?, corrected: String? = nil) {
        self.rule = rule
        self.field = field
        self.value = value
        self.corrected = corrected
    }
}
