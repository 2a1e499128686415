/// The host name in a stamp's URL: lower-case letters, digits, hyphens and dots.
///
/// Labels and full names as in RFC 1123; at most 63 characters, so that the symbol stays printable.
public struct StampHost: Hashable, Sendable {
    /// The name as it is printed, 1 to 63 ASCII characters.
    public let name: String

    /// - Parameter name: nil unless every dot-separated label is 1 or more of `a-z0-9-`, with no hyphen
    ///   at either end, and the whole is at most 63 characters.
    public init?(_ name: some StringProtocol) {
        let bytes = Array(name.utf8)
        guard (1...63).contains(bytes.count) else { return nil }
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.allSatisfy(StampHost.isLabel) else { return nil }
        self.name = String(decoding: bytes, as: UTF8.self)
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard let first = label.first, let last = label.last, first != hyphen, last != hyphen else { return false }
        return label.allSatisfy { byte in
            isASCIIDigit(byte) || byte == hyphen || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
        }
    }
}
