package import StampFormat

/// What someone scanned or typed.
package enum StampInput: Hashable, Sendable {
    /// A URL, with the host that it leads to.
    case url(StampURL)
    /// The 203 digits alone.
    case digits(Stamp)
    /// A typed code, which only the registry can look up.
    case typedCode(TypedCode)
    case unreadable(StampFault)

    /// The longest text that is taken for a typed code.
    private static let longestCode = 40

    /// Reads a URL, bare digits or a typed code; spaces at either end do not count.
    package init(_ text: some StringProtocol) {
        let trimmed = text.drop { $0.isWhitespace }
        do throws(StampFault) {
            if trimmed.utf8.starts(with: "http".utf8) {
                self = .url(try StampURL(StampInput.trimmedEnd(trimmed)))
            } else if trimmed.utf8.count <= StampInput.longestCode && !trimmed.isEmpty {
                self = .typedCode(try TypedCode(StampInput.trimmedEnd(trimmed)))
            } else {
                self = .digits(try Stamp(digits: StampInput.trimmedEnd(trimmed)))
            }
        } catch {
            self = .unreadable(error)
        }
    }

    /// The stamp that the text itself holds.
    package var stamp: Stamp? {
        switch self {
        case .url(let url): url.stamp
        case .digits(let stamp): stamp
        case .typedCode, .unreadable: nil
        }
    }

    private static func trimmedEnd<Text: StringProtocol>(_ text: Text) -> Text.SubSequence {
        var end = text.endIndex
        while end > text.startIndex, text[text.index(before: end)].isWhitespace {
            end = text.index(before: end)
        }
        return text[..<end]
    }
}
