internal import COpenSSL
package import StampFormat

/// The second code of a label, under a layer that the buyer scratches off: eight characters, 40 bits.
package struct ScratchCode: Hashable, Sendable {
    /// In capitals, as two groups: `7K2M-9QXD`.
    package let text: String

    /// Reads a code in any case, with or without hyphen and spaces; I and L count as 1, O as 0.
    ///
    /// - Returns: nil for anything else.
    package init?(_ text: String) {
        let folded = text.uppercased().filter { $0 != "-" && $0 != " " }.map { character -> Character in
            switch character {
            case "I", "L": "1"
            case "O": "0"
            default: character
            }
        }
        guard folded.count == 8, folded.allSatisfy(ScratchCode.alphabet.contains) else { return nil }
        self.init(characters: folded)
    }

    /// The first 40 bits of five or more bytes.
    init(bits bytes: [UInt8]) {
        let number = bytes.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.init(characters: (0..<8).map { ScratchCode.alphabet[Int(number >> (35 - 5 * $0)) & 31] })
    }

    private init(characters: [Character]) { text = String(characters[..<4] + ["-"] + characters[4...]) }

    /// Crockford's base 32.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
}

/// What an office derives its scratch codes from.
///
/// The store keeps only a keyed hash of each code: whoever has the store and not the secret learns no code.
package struct ScratchSecret: Sendable {
    private let key: [UInt8]

    package static let byteCount = 32

    /// - Parameter bytes: 32 of them; nil otherwise.
    package init?(bytes: [UInt8]) {
        guard bytes.count == ScratchSecret.byteCount else { return nil }
        key = bytes
    }

    /// The code of a stamp: always the same one.
    package func code(of stamp: Stamp) -> ScratchCode {
        ScratchCode(bits: hmac("tracestamp scratch code", stamp.bytes))
    }

    /// What the store keeps of a code: 32 bytes.
    package func hash(of code: ScratchCode, on stamp: Stamp) -> [UInt8] {
        hmac("tracestamp scratch hash", stamp.bytes + Array(code.text.utf8))
    }

    /// Whether a code is the one whose hash was kept; takes as long for a wrong one as for the right one.
    package func isRight(_ code: ScratchCode, on stamp: Stamp, kept: [UInt8]) -> Bool {
        let found = hash(of: code, on: stamp)
        return found.count == kept.count && CRYPTO_memcmp(found, kept, found.count) == 0
    }

    private func hmac(_ purpose: String, _ message: [UInt8]) -> [UInt8] {
        KeyedHash.code(of: Array(purpose.utf8) + [0] + message, key: key)
    }
}
