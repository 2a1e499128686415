package import StampFormat

/// Why a fact is not recorded or not retired.
package enum FactRefusal: Hashable, Sendable {
    case unknownFact(Int)
    case unknownKind(String)
    /// The code list had not yet, or no longer has, this kind on that day.
    case kindNotInForce(String, on: Day)
    case wrongSubject(FactSubject.Sort, allowed: Set<FactSubject.Sort>)
    case badTitle
    case textTooLong
    case endsBeforeStart
    case lastDayMissing(String)
    /// `allowed`: empty for a whole number.
    case badValue(String, allowed: [String])
    /// It was superseded or retired before.
    case notCurrent(Int)
    /// What it supersedes is of another subject or kind.
    case supersedesAnother(Int)
    /// Only the office records or ends this kind.
    case officeOnly(String)

    /// Stable word.
    package var code: String {
        switch self {
        case .unknownFact: "unknown-fact"
        case .unknownKind: "unknown-fact-kind"
        case .kindNotInForce: "fact-kind-not-in-force"
        case .wrongSubject: "wrong-fact-subject"
        case .badTitle: "bad-fact-title"
        case .textTooLong: "fact-too-long"
        case .endsBeforeStart: "ends-before-start"
        case .lastDayMissing: "last-day-missing"
        case .badValue: "bad-fact-value"
        case .notCurrent: "fact-not-current"
        case .supersedesAnother: "supersedes-another"
        case .officeOnly: "office-only"
        }
    }
}
