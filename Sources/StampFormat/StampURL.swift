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
        let bytes = Array(text.utf8.prefix(StampURL.longest))
        let scheme = Array("https://".utf8)
        for (offset, expected) in scheme.enumerated() {
            guard offset < bytes.count, bytes[offset] == expected else { throw .malformed(offset: offset) }
        }
        let slash = bytes[scheme.count...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
        let name = bytes[scheme.count..<slash]
        if let fault = StampHost.firstFault(in: name) { throw .malformed(offset: fault) }
        guard slash < bytes.endIndex, let host = StampHost(String(decoding: name, as: UTF8.self))
        else { throw .malformed(offset: slash) }
        self.host = host
        stamp = try Stamp(text: bytes[(slash + 1)...])
    }

    /// The URL, for the symbol and the label.
    public var text: String { prefix + stamp.digits }

    /// `https://HOST/`, the symbol's first segment.
    public var prefix: String { "https://\(host.name)/" }

    /// One byte more than the longest valid URL: enough to see that a text is too long.
    private static let longest = "https://".utf8.count + StampHost.longest + 1 + Stamp.digitCount + 1
}
