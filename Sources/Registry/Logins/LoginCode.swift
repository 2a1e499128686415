internal import StampSigning

/// A code that works once: on paper to open a login, or kept for the day on which a phone is lost.
///
/// Crockford's base 32 in groups of four; typed in any case, I and L count as 1, O as 0.
package struct LoginCode: Hashable, Sendable {
    /// In capitals with hyphens.
    package let text: String

    /// Opens a login: 120 bits, 24 characters.
    package static func invitation() -> LoginCode { LoginCode(RandomBytes.bytes(15)) }

    /// Stands for a one-time password: 80 bits, 16 characters.
    package static func recovery() -> LoginCode { LoginCode(RandomBytes.bytes(10)) }

    /// - Parameter typed: 16 or 24 characters, hyphens and spaces apart; nil otherwise.
    package init?(_ typed: String) {
        let plain = typed.uppercased().filter { $0 != "-" && $0 != " " }.map { character -> Character in
            switch character {
            case "I", "L": "1"
            case "O": "0"
            default: character
            }
        }
        guard [16, 24].contains(plain.count), plain.allSatisfy({ Base32.spoken.contains($0) }) else {
            return nil
        }
        self.init(characters: plain)
    }

    private init(_ bytes: [UInt8]) { self.init(characters: Array(Base32.spoken.text(of: bytes))) }

    private init(characters: [Character]) {
        text = stride(from: 0, to: characters.count, by: 4).map { String(characters[$0..<($0 + 4)]) }
            .joined(separator: "-")
    }

    /// What the store keeps: SHA-256.
    package var hash: [UInt8] { SHA256.digest(of: Array(text.utf8)) }
}
