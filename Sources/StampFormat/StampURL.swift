/// What a camera opens: `https://HOST/` and 203 digits, all lower case.
public struct StampURL: Hashable, Sendable {
    /// Where the URL leads; not signed, so a reader compares it with the office's own.
    public let host: StampHost
    /// The stamp that the path holds.
    public let stamp: Stamp

    /// Joins a host and a stamp.
    public init(host: StampHost, stamp: Stamp) {
        self.host = host
        self.stamp = stamp
    }

    /// - Throws: the first fault, with its offset in bytes of `text`.
    public init(_ text: some StringProtocol) throws(StampFault) {
        let parts = try StampURL.parts(of: firstBytes(of: text, limit: StampURL.longest))
        host = StampHost(unchecked: parts.host)
        stamp = parts.stamp
    }

    /// The URL, for the symbol and the label.
    public var text: String { prefix + stamp.digits }

    /// `https://HOST/`, the symbol's first segment.
    public var prefix: String { "https://\(host.name)/" }
}

extension StampURL {
    /// One byte more than the longest valid URL: enough to see that a text is too long.
    static let longest = 8 + StampHost.longest + 1 + Stamp.digitCount + 1

    /// The host's bytes, valid ones, and the stamp.
    static func parts(of bytes: [UInt8]) throws(StampFault) -> (host: ArraySlice<UInt8>, stamp: Stamp) {
        let (host, path) = try hostAndPath(of: bytes)
        return (host, try Stamp(text: path))
    }

    /// The host's bytes, valid ones, and what follows the slash after them.
    static func hostAndPath(
        of bytes: [UInt8]
    ) throws(StampFault) -> (host: ArraySlice<UInt8>, path: ArraySlice<UInt8>) {
        let scheme = ascii("https://")
        for (offset, expected) in scheme.enumerated() {
            guard offset < bytes.count, bytes[offset] == expected else { throw .malformed(offset: offset) }
        }
        let slash = bytes[scheme.count...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
        let host = bytes[scheme.count..<slash]
        if let fault = StampHost.firstFault(in: host) { throw .malformed(offset: fault) }
        guard slash < bytes.endIndex else { throw .malformed(offset: slash) }
        return (host, bytes[(slash + 1)...])
    }
}
