/// Why a text or its bytes hold no stamp of this format.
public enum StampFault: Error, Hashable, Sendable {
    /// A character that may not stand there, a block of 2⁹⁶ or more, or a text that ends too early or too late.
    ///
    /// - offset: bytes from the start of the given text to the first fault.
    case malformed(offset: Int)
    /// The version field is not 1.
    case unsupportedVersion(UInt8)
    /// The algorithm field is not 1.
    case unsupportedAlgorithm(UInt8)
    /// Serials start at 1.
    case serialZero

    /// The answer's word; ``malformed(offset:)`` and ``serialZero`` share one.
    public var word: String { staticWord.description }

    var staticWord: StaticString {
        switch self {
        case .malformed, .serialZero: "malformed"
        case .unsupportedVersion: "unsupported-version"
        case .unsupportedAlgorithm: "unsupported-algorithm"
        }
    }
}
