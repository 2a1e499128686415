package import StampFormat

/// What someone scanned or typed.
package enum StampInput: Hashable, Sendable {
    /// A URL, with the host that it leads to.
    case url(StampURL)
    /// The link of a very small label.
    case shortURL(ShortURL)
    /// The 203 digits alone.
    case digits(Stamp)
    /// A typed code, which only the registry can look up.
    case typedCode(TypedCode)
    case unreadable(StampFault)

    /// Reads a URL, bare digits or a typed code; spaces at either end do not count.
    package init(_ text: String) { self.init(text[...]) }

    /// Reads a part of a text, by the same rules.
    package init(_ text: Substring) {
        let trimmed = StampInput.trimmed(text)
        do throws(StampFault) {
            if trimmed.utf8.starts(with: "http".utf8) {
                if let short = try? ShortURL(trimmed) {
                    self = .shortURL(short)
                } else {
                    self = .url(try StampURL(trimmed))
                }
            } else if trimmed.utf8.count <= TypedCodeSlip.longest && !trimmed.isEmpty {
                self = .typedCode(try TypedCode(trimmed))
            } else {
                self = .digits(try Stamp(digits: trimmed))
            }
        } catch {
            self = .unreadable(error)
        }
    }

    /// What is wrong with a text that would be taken for a typed code; nil for any other, and for a code.
    package static func slip(in text: String) -> TypedCodeSlip? {
        TypedCodeSlip(StampInput.trimmed(text[...]))
    }

    /// The stamp that the text itself holds.
    package var stamp: Stamp? {
        switch self {
        case .url(let url): url.stamp
        case .digits(let stamp): stamp
        case .shortURL, .typedCode, .unreadable: nil
        }
    }

    /// The host of a link.
    package var host: StampHost? {
        switch self {
        case .url(let url): url.host
        case .shortURL(let url): url.host
        case .digits, .typedCode, .unreadable: nil
        }
    }

    /// By scalars: finding whole characters costs as much as reading the digits.
    private static func trimmed(_ text: Substring) -> Substring {
        let scalars = text.unicodeScalars
        var (start, end) = (scalars.startIndex, scalars.endIndex)
        while start < end, scalars[start].properties.isWhitespace { start = scalars.index(after: start) }
        while start < end {
            let last = scalars.index(before: end)
            guard scalars[last].properties.isWhitespace else { break }
            end = last
        }
        return text[start..<end]
    }
}
