/// What a stamp is issued for.
public enum StampKind: UInt8, CaseIterable, Sendable {
    /// A sample that proves nothing; printed with MẪU.
    case specimen = 0
    /// A product with a valid certificate.
    case recognisedProduct = 1
    /// A product that takes part and is not yet recognised: never with stars.
    case participatingProduct = 2
    /// A plaque at a service's site.
    case servicePlaque = 3

    /// Stable word for files, commands and JSON.
    public var word: String {
        switch self {
        case .specimen: "specimen"
        case .recognisedProduct: "recognised"
        case .participatingProduct: "participating"
        case .servicePlaque: "plaque"
        }
    }

    /// - Parameter word: one of the words above; nil otherwise.
    public init?(word: String) {
        guard let kind = StampKind.allCases.first(where: { Array($0.word.utf8) == Array(word.utf8) })
        else { return nil }
        self = kind
    }
}
