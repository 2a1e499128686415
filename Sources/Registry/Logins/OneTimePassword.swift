internal import StampSigning

/// Codes of an authenticator app: TOTP (RFC 6238) with SHA-1, six digits and 30 seconds.
package struct OneTimePassword: Hashable, Sendable {
    /// 20 bytes, shared with the app.
    package let secret: [UInt8]

    package init(secret: [UInt8]) { self.secret = secret }

    package static func random() -> OneTimePassword { OneTimePassword(secret: RandomBytes.bytes(20)) }

    /// As apps take it when it is typed: base 32 (RFC 4648).
    package var text: String { Base32.standard.text(of: secret) }

    /// What a QR code for an app says.
    ///
    /// - `issuer`: percent-encoded.
    /// - `account`: percent-encoded.
    package func url(issuer: String, account: String) -> String {
        "otpauth://totp/\(issuer):\(account)?secret=\(text)&issuer=\(issuer)"
    }

    /// The step of 30 seconds that a moment lies in.
    package static func step(at milliseconds: Int64) -> Int64 { milliseconds / 30_000 }

    /// - `step`: as ``step(at:)``.
    /// - `digits`: 6, or 8 in the vectors of RFC 6238.
    package func code(ofStep step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
        let mac = MessageCode.sha1(key: secret, counter)
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let all = String(repeating: "0", count: 10) + String(number)
        return String(all.suffix(digits))
    }

    /// The step whose code was typed: the present one or a neighbour, later than `used`; nil for a wrong code.
    ///
    /// - `used`: the last step whose code was taken: no code counts twice.
    package func step(of typed: String, at milliseconds: Int64, after used: Int64) -> Int64? {
        let typed = Array(typed.filter { $0 != " " }.utf8)
        let now = OneTimePassword.step(at: milliseconds)
        return (now - 1...now + 1).filter { $0 > used }.first {
            SecretBytes.areEqual(Array(code(ofStep: $0).utf8), typed)
        }
    }
}

extension OneTimePassword {
    /// - `text`: 32 characters of base 32; nil for anything else.
    package init?(text: String) {
        guard let bytes = Base32.standard.bytes(of: text), bytes.count == 20 else { return nil }
        self.init(secret: bytes)
    }
}
