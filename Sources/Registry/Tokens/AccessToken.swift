package import StampFormat
internal import StampSigning

/// A program's right to act as someone who is registered: within some of their roles and some scopes, for a time.
///
/// Whose things it reaches follows from the person: a producer's person sees that producer's alone.
package struct AccessToken: Hashable, Sendable {
    /// From 1, never reused.
    package let number: Int
    /// What uses it, such as “phần mềm kho”; 1 to 80 characters, NFC.
    package let name: String
    package let person: Int
    /// Some of the person's, at least one.
    package let roles: Set<Act.Role>
    package let scopes: Set<TokenScope>
    /// SHA-256 of the secret.
    package let hash: [UInt8]
    /// Requests in a minute.
    package let perMinute: Int
    package let issuedOn: Day
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let expiresAt: Int64
    package var revokedOn: Day?
    /// In Viet Nam's calendar, whatever day a training office lives on.
    package var lastUsedOn: Day?

    /// Days for which one may be issued.
    package static let lives = 1...730
    /// Requests in a minute that one may be given.
    package static let rates = 1...100_000

    package init(
        number: Int, name: String, person: Int, roles: Set<Act.Role>, scopes: Set<TokenScope>,
        hash: [UInt8], perMinute: Int, issuedOn: Day, expiresAt: Int64, revokedOn: Day? = nil,
        lastUsedOn: Day? = nil
    ) {
        self.number = number
        self.name = name
        self.person = person
        self.roles = roles
        self.scopes = scopes
        self.hash = hash
        self.perMinute = perMinute
        self.issuedOn = issuedOn
        self.expiresAt = expiresAt
        self.revokedOn = revokedOn
        self.lastUsedOn = lastUsedOn
    }

    package func isLive(at now: Int64) -> Bool { revokedOn == nil && now < expiresAt }

    package func allows(_ wanted: TokenScope) -> Bool { scopes.contains { $0.includes(wanted) } }

    /// In the order of ``TokenScope``.
    package var scopeWords: [String] { TokenScope.allCases.filter(scopes.contains).map(\.rawValue) }

    /// In the order of ``Act/Role``.
    package var roleWords: [String] { Act.Role.allCases.filter(roles.contains).map(\.rawValue) }

    /// What the ledger states in public: no name.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "expires_at": .integer(Int(expiresAt)), "per_minute": .integer(perMinute),
            "person": .integer(person), "roles": .array(roleWords.map { .string($0) }),
            "scopes": .array(scopeWords.map { .string($0) }),
        ]
        facts["revoked_on"] = revokedOn.map { .string($0.iso) }
        return .object(facts)
    }
}

/// What a program holds: the token's number and 32 random bytes, shown once.
///
/// Written `tst_7_` and 64 hexadecimal digits: the start tells people and secret scanners what it is.
package struct TokenSecret: Hashable, Sendable {
    package let number: Int
    private let bytes: [UInt8]

    package static func random(number: Int) -> TokenSecret {
        TokenSecret(number: number, bytes: RandomBytes.bytes(32))
    }

    private init(number: Int, bytes: [UInt8]) {
        self.number = number
        self.bytes = bytes
    }

    /// Nil for any other text.
    package init?(_ text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "tst", let number = UInt32(parts[1]), parts[2].utf8.count == 64,
            let bytes = Hex.bytes(String(parts[2]))
        else { return nil }
        self.init(number: Int(number), bytes: bytes)
    }

    package var text: String { "tst_\(number)_\(Hex.text(of: bytes))" }

    package var hash: [UInt8] { SHA256.digest(of: bytes) }

    /// Compared in constant time.
    package func isOf(_ token: AccessToken) -> Bool {
        token.number == number && SecretBytes.areEqual(hash, token.hash)
    }
}
