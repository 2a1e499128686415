extension CanonicalJSON {
    /// Reads what ``text`` writes, and JSON that differs from it only in spaces, escapes and order.
    ///
    /// Nil for anything else: fractions, repeated keys, more than 64 levels, or text after the value.
    package init?(text: String) {
        var reader = CanonicalJSONReader(text)
        guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
        self = value
    }

    /// A member of an object.
    package subscript(key: String) -> CanonicalJSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    package var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var integer: Int? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    package var array: [CanonicalJSON]? {
        guard case .array(let values) = self else { return nil }
        return values
    }
}

/// A reader that looks one scalar ahead.
private struct CanonicalJSONReader {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    var isAtEnd: Bool {
        mutating get {
            skipSpaces()
            return rest.isEmpty
        }
    }

    mutating func value(depth: Int) -> CanonicalJSON? {
        guard depth < 64 else { return nil }
        skipSpaces()
        switch rest.first {
        case "{": return object(depth: depth + 1)
        case "[": return array(depth: depth + 1)
        case "\"": return quoted().map { .string($0) }
        case "n": return take("null") ? .null : nil
        case "t": return take("true") ? .bool(true) : nil
        case "f": return take("false") ? .bool(false) : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> CanonicalJSON? {
        rest.removeFirst()
        var members: [String: CanonicalJSON] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpaces()
            guard rest.first == "\"", let key = quoted(), take(":"), members[key] == nil,
                let value = value(depth: depth)
            else { return nil }
            members[key] = value
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> CanonicalJSON? {
        rest.removeFirst()
        var values: [CanonicalJSON] = []
        if take("]") { return .array(values) }
        repeat {
            guard let value = value(depth: depth) else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? .array(values) : nil
    }

    private mutating func number() -> CanonicalJSON? {
        let digits = rest.prefix { $0 == "-" || ("0"..."9").contains($0) }
        rest = rest.dropFirst(digits.count)
        return Int(String(digits)).map { .integer($0) }
    }

    private mutating func quoted() -> String? {
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": return String(text)
            case "\\":
                guard let escaped = escaped() else { return nil }
                text.append(escaped)
            case _ where scalar.value < 0x20: return nil
            default: text.append(scalar)
            }
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        switch rest.popFirst() {
        case "\"": "\""
        case "\\": "\\"
        case "/": "/"
        case "n": "\n"
        case "r": "\r"
        case "t": "\t"
        case "b": "\u{08}"
        case "f": "\u{0C}"
        case "u": hexadecimal()
        default: nil
        }
    }

    /// Four digits; halves of a pair are refused, as the canonical form never writes them.
    private mutating func hexadecimal() -> Unicode.Scalar? {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4, let value = UInt32(String(digits), radix: 16) else { return nil }
        return Unicode.Scalar(value)
    }

    /// Steps over a word after spaces, if it comes next.
    private mutating func take(_ word: String) -> Bool {
        skipSpaces()
        guard rest.starts(with: word.unicodeScalars) else { return false }
        rest = rest.dropFirst(word.unicodeScalars.count)
        return true
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
    }
}
