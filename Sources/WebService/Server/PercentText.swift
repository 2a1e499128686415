internal import Foundation

/// Texts in addresses (RFC 3986, 2.1).
enum PercentText {
    /// - Throws: ``WebFault/badEncoding``.
    static func decoded(_ text: String) throws(WebFault) -> String {
        guard let plain = text.removingPercentEncoding,
            !plain.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { throw .badEncoding }
        return plain
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    /// As a value of a query, or a part of a path.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// As a part of a path, with the check signs of typed codes as they are printed.
    static func path(_ text: String) -> String {
        let plain = unreserved.union(CharacterSet(charactersIn: "*$="))
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
