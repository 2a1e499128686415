package import StampFormat

/// Which link a symbol holds.
package enum SymbolLink: String, CaseIterable, Sendable {
    /// The whole stamp, which anyone can verify without a network.
    case full
    /// The typed code, for labels too small for more: only the registry can verify it.
    case short

    /// The text of a stamp's symbol.
    package func text(_ stamp: Stamp, host: StampHost) -> String {
        switch self {
        case .full: StampURL(host: host, stamp: stamp).text
        case .short: ShortURL(host: host, code: TypedCode(of: stamp)).text
        }
    }

    /// What follows `https://HOST/`.
    func path(of stamp: Stamp) -> String {
        switch self {
        case .full: stamp.digits
        case .short: TypedCode(of: stamp).compactText
        }
    }

    /// A path like any other, to try an encoder on.
    var samplePath: String {
        switch self {
        case .full: String(repeating: "7", count: Stamp.digitCount)
        case .short: String(repeating: "K", count: 17)
        }
    }
}
