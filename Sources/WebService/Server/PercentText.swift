internal import Foundation

/// Texts in addresses (RFC 3986, 2.1).
enum PercentText {
    /// - Throws: ``WebFault/badEncoding``.
    static func decoded(_ text: String) throws(WebFault) -> String {
        // Most addresses have nothing to decode, and the library takes longer over that than over a verdict's words.
        guard let plain = text.utf8.contains(UInt8(ascii: "%")) ? text.removingPercentEncoding : text,
            !plain.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { throw .badEncoding }
        return plain
    }

    /// A text of several lines, each as ``decoded(_:)``.
    static func decodedLines(_ text: String) throws(WebFault) -> String {
        var lines: [String] = []
        let plain = text.replacing("%0d", with: "%0D").replacing("%0a", with: "%0A")
        for line in plain.replacing("%0D%0A", with: "%0A").replacing("%0D", with: "%0A").split(
            separator: "%0A")
        {
            lines.append(try decoded(String(line)))
        }
        return lines.joined(separator: "\n")
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static let inPaths = unreserved.union(CharacterSet(charactersIn: "*$="))

    /// As a value of a query, or a part of a path.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// As a part of a path, with the check signs of typed codes as they are printed.
    static func path(_ text: String) -> String {
        // Digits of stamps need nothing: the library takes longer over them than over all else in a path.
        guard text.utf8.contains(where: { !(48...57).contains($0) }) else { return text }
        return text.addingPercentEncoding(withAllowedCharacters: inPaths) ?? ""
    }
}
