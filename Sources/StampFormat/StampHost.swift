/// The host name in a stamp's URL: lower-case letters, digits, hyphens and dots.
///
/// Labels and full names as in RFC 1123; at most 63 characters, so that the symbol stays printable.
public struct StampHost: Hashable, Sendable {
    /// The name as it is printed, 1 to 63 ASCII characters.
    public let name: String

    /// - Parameter name: nil unless every dot-separated label is 1 or more of `a-z0-9-`, with no hyphen
    ///   at either end, and the whole is at most 63 characters.
    public init?(_ name: some StringProtocol) {
        let bytes = firstBytes(of: name, limit: StampHost.longest + 1)
        guard StampHost.firstFault(in: bytes[...]) == nil else { return nil }
        self.name = String(decoding: bytes, as: UTF8.self)
    }

    /// Takes a name in which ``firstFault(in:)`` found nothing.
    init(unchecked name: ArraySlice<UInt8>) { self.name = String(decoding: name, as: UTF8.self) }

    static let longest = 63

    /// The index of the first byte that may not stand there: the end's, for a name that ends too early.
    static func firstFault(in name: ArraySlice<UInt8>) -> Int? {
        var previous = dot
        for (index, byte) in zip(name.indices, name) {
            guard index - name.startIndex < longest, mayStand(byte, after: previous) else { return index }
            previous = byte
        }
        return previous == dot || previous == hyphen ? name.endIndex : nil
    }

    private static let dot = UInt8(ascii: ".")
    private static let hyphen = UInt8(ascii: "-")

    private static func mayStand(_ byte: UInt8, after previous: UInt8) -> Bool {
        switch byte {
        case dot: previous != dot && previous != hyphen
        case hyphen: previous != dot
        default: isASCIIDigit(byte) || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
        }
    }
}
