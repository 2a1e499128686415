package import StampFormat

/// What a scan answers: the table of verdicts, in its order of priority.
///
/// It speaks of the stamp and of what the office knows; never of what is in the box.
package enum Verdict: Hashable, Sendable {
    /// V0: the signature is bad, or the registry never issued this serial.
    case unknown
    /// V0: it verifies, yet is not the stamp that was issued: made with a stolen key.
    case notAsIssued
    /// A sample; not for sale.
    case specimen
    /// V1: the batch was recalled, by itself or by the withdrawal of its certificate.
    case recalled
    /// V2: lost, stolen, void, wasted, returned or unused too long.
    case outOfUse(RangeState)
    /// V3: not yet bound to a batch.
    case notActivated
    /// V4: no certificate covered the day of production.
    case notRecognised(withdrawnOn: Day?)
    /// V5: held back while a case is open.
    case suspended
    /// V6: past the use-by day.
    case useByPassed(Day)
    /// V7: a person found it likely, or an authority established, that the stamp was copied.
    case copySuspected
    /// V8: made while the certificate held; it has ended since.
    case certificateEnded(on: Day, stars: Int)
    /// V9: all good; stars are those of the certificate in force when the batch was made.
    ///
    /// `now`: the product's stars on the day of the question, where they have changed since.
    case valid(stars: Int, now: Int? = nil)
    /// V10: all good, a participating product without stars.
    case participating

    /// Stable word for commands, JSON and logs.
    package var word: String {
        switch self {
        case .unknown: "unknown"
        case .notAsIssued: "not-as-issued"
        case .specimen: "specimen"
        case .recalled: "recalled"
        case .outOfUse(let state): state.rawValue
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

    /// Whether goods with this stamp may be sold as far as the office knows (V8, V9, V10).
    package var isGood: Bool {
        switch self {
        case .certificateEnded, .valid, .participating: true
        default: false
        }
    }
}
