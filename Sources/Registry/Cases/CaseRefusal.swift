package import StampFormat

/// Why a case, a campaign or a self-check does not go on as asked.
package enum CaseRefusal: Hashable, Sendable {
    case unknownCase(String)
    case wrongStage(CaseStage, CaseAct, needed: Set<CaseStage>)
    case wrongOutcome(CaseOutcome, CaseStage, needed: Set<CaseStage>)
    /// The stamp, or the planned visit, has a case: what is new joins it.
    case caseExists(Int)
    /// Nothing by which anyone would find what the case is about.
    case nothingToInspect(CaseOrigin)
    /// No consumer reported this stamp.
    case noReport
    case unknownFinding(Int, known: Int)
    case wrongFinding(Int, CaseFinding.Status, needed: CaseFinding.Status)
    case noFinding(needed: CaseFinding.Status)
    /// The finding of this number says the same and is not verified yet.
    case equalFinding(Int)
    case unknownReason(String, open: [String])
    case badDeadline(first: Day, last: Day)
    /// A text that is missing or too long.
    case badText(String, most: Int)
    case tooMany(String, most: Int)
    case keyReused(String)
    /// The product is not one of the producer of the case.
    case productElsewhere(ProductNumber)
    /// No decision followed the proposal yet.
    case notDecided(Int)
    /// The decision's file does not withdraw what the case proposed.
    case proposalNotDecided(Int, product: ProductNumber?)
    case badEvidence
    case evidenceTooLarge(Int, most: Int)
    case unknownCampaign(Int)
    case unknownWave(WaveReference)
    case notPlanned(WaveReference, producers: [UInt32])
    case badWave(first: Day, last: Day, most: Int)
    /// Another agency visits the producer on these days.
    case visitsOverlap(producer: UInt32, Agency, WaveReference, first: Day, last: Day)
    case unknownSelfCheck(Int)
    case notAsked(Int, producer: UInt32)
    case answered(Int, producer: UInt32)
    case nobodyToCheck(Product.Group)

    /// Stable word.
    package var code: String {
        switch self {
        case .unknownCase: "unknown-case"
        case .wrongStage: "wrong-case-stage"
        case .wrongOutcome: "wrong-outcome"
        case .caseExists: "case-exists"
        case .nothingToInspect: "nothing-to-inspect"
        case .noReport: "no-report"
        case .unknownFinding: "unknown-finding"
        case .wrongFinding, .noFinding: "wrong-finding"
        case .equalFinding: "equal-finding"
        case .unknownReason: "unknown-finding-reason"
        case .badDeadline: "bad-deadline"
        case .badText: "bad-text"
        case .tooMany: "too-many"
        case .keyReused: "key-reused"
        case .productElsewhere: "product-elsewhere"
        case .notDecided, .proposalNotDecided: "not-decided"
        case .badEvidence: "bad-evidence"
        case .evidenceTooLarge: "evidence-too-large"
        case .unknownCampaign, .unknownWave: "unknown-campaign"
        case .notPlanned: "not-planned"
        case .badWave: "bad-wave"
        case .visitsOverlap: "visits-overlap"
        case .unknownSelfCheck: "unknown-self-check"
        case .notAsked: "not-asked"
        case .answered: "answered"
        case .nobodyToCheck: "nobody-to-check"
        }
    }
}
