internal import StampSigning

/// Someone signed in with one browser.
package struct LoginSession: Hashable, Sendable {
    /// SHA-256 of the token that the browser holds.
    package let hash: [UInt8]
    package let person: Int
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let createdAt: Int64
    package var seenAt: Int64

    package init(hash: [UInt8], person: Int, createdAt: Int64, seenAt: Int64) {
        self.hash = hash
        self.person = person
        self.createdAt = createdAt
        self.seenAt = seenAt
    }

    /// Milliseconds without a request after which it ends: an hour.
    package static let idle: Int64 = 3_600_000
    /// Milliseconds after which it ends in any case: a working day of twelve hours.
    package static let longest: Int64 = 12 * 3_600_000
    /// Requests within so many milliseconds are not written down: a minute.
    static let grain: Int64 = 60_000

    package func isLive(at now: Int64) -> Bool {
        now >= createdAt && now - createdAt < LoginSession.longest && now - seenAt < LoginSession.idle
    }

    /// What names it on pages: of no use to take it over.
    package var name: String { Hex.text(of: hash.prefix(8)) }
}

/// What a browser holds: 32 random bytes.
package struct SessionToken: Hashable, Sendable {
    private let bytes: [UInt8]

    package static func random() -> SessionToken { SessionToken(bytes: RandomBytes.bytes(32)) }

    /// - Parameter text: 64 hexadecimal digits; nil otherwise.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: 64, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(byte)
        }
        self.bytes = bytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    package var text: String { Hex.text(of: bytes) }

    package var hash: [UInt8] { SHA256.digest(of: bytes) }

    /// What its forms carry, so that no other site can send them.
    package var formToken: String {
        Hex.text(of: MessageCode.sha256(key: bytes, Array("tracestamp form".utf8)))
    }

    /// Whether a form is of this session.
    package func isOwn(formToken other: String) -> Bool {
        SecretBytes.areEqual(Array(formToken.utf8), Array(other.utf8))
    }
}
