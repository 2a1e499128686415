internal import Registry
internal import StampSigning

/// The tag of an answer's bytes (RFC 9110, 8.8.3).
struct EntityTag: Hashable, Sendable {
    /// With its quotes.
    let text: String

    init(of bytes: [UInt8]) {
        text = "\"\(Hex.text(of: Array(SHA256.digest(of: bytes).prefix(12))))\""
    }

    /// Whether lists of tags name it, weak or not, or all by `*`.
    func isIn(_ lists: [String]) -> Bool {
        lists.joined(separator: ",").split(separator: ",").contains { item in
            let item = item.trimmingSpaces
            return item == "*" || (item.hasPrefix("W/") ? item.dropFirst(2) : item) == text
        }
    }
}
