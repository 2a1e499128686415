/// The link of labels too small for a whole stamp: `https://HOST/` and the typed code without its hyphens.
///
/// It holds 20 bits of the signature: only the registry can say what it is worth.
public struct ShortURL: Hashable, Sendable {
    /// Where the link leads.
    public let host: StampHost
    /// What it asks about.
    public let code: TypedCode

    /// Joins a host and a code.
    public init(host: StampHost, code: TypedCode) {
        self.host = host
        self.code = code
    }

    /// - Throws: the first fault, with its offset in bytes of `text`.
    public init(_ text: some StringProtocol) throws(StampFault) {
        let bytes = firstBytes(of: text, limit: ShortURL.longest)
        let (host, path) = try StampURL.hostAndPath(of: bytes)
        guard path.count == TypedCode.characterCount else {
            throw .malformed(offset: min(path.startIndex + TypedCode.characterCount, path.endIndex))
        }
        do throws(StampFault) {
            code = try TypedCode(ascii: Array(path))
        } catch {
            guard case .malformed(let offset) = error else { throw error }
            throw .malformed(offset: path.startIndex + offset)
        }
        self.host = StampHost(unchecked: host)
    }

    /// The link, for the symbol.
    public var text: String { "https://\(host.name)/\(code.compactText)" }

    /// One byte more than the longest link.
    private static let longest = 8 + StampHost.longest + 1 + TypedCode.characterCount + 1
}
