public import StampFormat

/// What a scan answers: the table of verdicts, as the rules compute it anywhere.
public enum StampAnswer: Hashable, Sendable {
    /// V0: never issued.
    case unknown
    /// V0: it verifies, yet is not the stamp that was issued.
    case notAsIssued
    /// A sample; not for sale.
    case specimen
    /// V1: recalled.
    case recalled
    /// V2: lost, stolen, void, wasted, returned or unused too long.
    case outOfUse(SerialState)
    /// V3: not yet bound to a batch.
    case notActivated
    /// V4: no certificate covered the day of production.
    case notRecognised(withdrawnOn: Day?)
    /// V5: held back while a case is open.
    case suspended
    /// V6: past the use-by day.
    case useByPassed(Day)
    /// V7: a person found it likely that the stamp was copied.
    case copySuspected
    /// V8: made while the certificate held; it has ended since.
    case certificateEnded(on: Day, stars: Int)
    /// V9: all good; `now` where the product's stars have changed since it was made.
    case valid(stars: Int, now: Int?)
    /// V10: all good, a participating product without stars.
    case participating

    /// Stable word, the same as a verdict's.
    public var word: String {
        switch self {
        case .unknown: "unknown"
        case .notAsIssued: "not-as-issued"
        case .specimen: "specimen"
        case .recalled: "recalled"
        case .outOfUse(let state): state.word
        case .notActivated: "not-activated"
        case .notRecognised: "not-recognised"
        case .suspended: "suspended"
        case .useByPassed: "use-by-passed"
        case .copySuspected: "copy-suspected"
        case .certificateEnded: "certificate-ended"
        case .valid: "valid"
        case .participating: "participating"
        }
    }

    /// Whether goods with this stamp may be sold as far as is known (V8, V9, V10).
    public var isGood: Bool {
        switch self {
        case .certificateEnded, .valid, .participating: true
        case .unknown, .notAsIssued, .specimen, .recalled, .outOfUse, .notActivated, .notRecognised,
            .suspended,
            .useByPassed, .copySuspected:
            false
        }
    }
}
