/// What a check of a text against keys answers; the first failure, in the order of the cases.
public enum StampCheck: Hashable, Sendable {
    /// The text or its bytes hold no stamp.
    case unreadable(StampFault)
    /// No known key has this id, or none whose window holds the day of issue.
    case unknownKey
    /// The signature is not this key's over these fields.
    case badSignature
    /// Issued by the holder of the key. Says nothing of what is in the box.
    case authentic

    /// Stable word for JSON, commands and test vectors.
    public var word: String {
        switch self {
        case .unreadable(let fault): fault.word
        case .unknownKey: "unknown-key"
        case .badSignature: "bad-signature"
        case .authentic: "authentic"
        }
    }
}
