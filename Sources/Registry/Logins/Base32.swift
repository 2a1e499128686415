/// Bytes as letters and digits, five bits a character.
struct Base32: Sendable {
    private let alphabet: [Character]

    /// RFC 4648, without padding.
    static let standard = Base32(alphabet: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
    /// Crockford's: no I, L, O and U, which people confuse.
    static let spoken = Base32(alphabet: Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))

    func text(of bytes: [UInt8]) -> String {
        var (text, bits, count) = ("", UInt32(0), 0)
        for byte in bytes {
            bits = (bits & 0xFF) << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(bits >> UInt32(count)) & 31])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count)) & 31]) }
        return text
    }

    /// Whole bytes only; nil for a character of another alphabet.
    func bytes(of text: String) -> [UInt8]? {
        var (bytes, bits, count) = ([UInt8](), UInt32(0), 0)
        for character in text {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            bits = (bits & 0xFF) << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    func contains(_ character: Character) -> Bool { alphabet.contains(character) }
}
