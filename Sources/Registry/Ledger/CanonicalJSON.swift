/// JSON with one byte form: keys sorted by their UTF-8 bytes, no spaces, integers only, least escapes.
///
/// A subset of RFC 8785 (JCS): numbers are integers, so that no float formatting is involved.
package indirect enum CanonicalJSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// The canonical bytes as text.
    package var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .string(let value): CanonicalJSON.quoted(value)
        case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
        case .object(let members): CanonicalJSON.text(of: members)
        }
    }

    private static func text(of members: [String: CanonicalJSON]) -> String {
        let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "{" + sorted.map { quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }

    private static func quoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{08}": result += "\\b"
            case "\u{0C}": result += "\\f"
            case _ where scalar.value < 0x20: result += "\\u00" + Hex.text(of: [UInt8(scalar.value)])
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension CanonicalJSON {
    /// A text, or null.
    package static func optional(_ text: String?) -> CanonicalJSON { text.map { .string($0) } ?? .null }

    /// A number, or null.
    package static func optional(_ number: Int?) -> CanonicalJSON { number.map { .integer($0) } ?? .null }
}
