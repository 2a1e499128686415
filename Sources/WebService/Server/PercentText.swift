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

    /// As a part of a path or a value of a query.
    static func encoded(_ text: String) -> String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
