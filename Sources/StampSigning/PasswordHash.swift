internal import COpenSSL

/// A password as the store keeps it: scrypt (RFC 7914) with a salt of its own.
package struct PasswordHash: Hashable, Sendable {
    /// `scrypt$N$r$p$SALT$KEY`, salt and key in hexadecimal digits: later ones may cost more.
    package let text: String

    /// 32 MiB and about 0.2 s.
    private static let cost = (n: UInt64(32_768), r: UInt64(8), p: UInt64(3))
    private static let memory: UInt64 = 64 << 20

    /// Hashes a password with a fresh salt.
    ///
    /// - Throws: ``SigningError/cryptoFailure``.
    package init(of password: String) throws(SigningError) {
        let salt = RandomBytes.bytes(16)
        let key = try PasswordHash.key(password, salt, PasswordHash.cost)
        let (n, r, p) = PasswordHash.cost
        text = "scrypt$\(n)$\(r)$\(p)$\(Self.digits(salt))$\(Self.digits(key))"
    }

    /// - Parameter text: as it was kept; nothing is checked before a password is compared.
    package init(kept text: String) { self.text = text }

    /// Whether a password is the one; takes as long for a wrong one as for the right one.
    ///
    /// - Throws: ``SigningError/cryptoFailure``, also for a text that is no hash.
    package func matches(_ password: String) throws(SigningError) -> Bool {
        let parts = text.split(separator: "$")
        guard parts.count == 6, parts[0] == "scrypt", let n = UInt64(parts[1]), let r = UInt64(parts[2]),
            let p = UInt64(parts[3]), let salt = Self.bytes(parts[4]), let kept = Self.bytes(parts[5])
        else { throw .cryptoFailure }
        return SecretBytes.areEqual(try PasswordHash.key(password, salt, (n, r, p)), kept)
    }

    private static func key(
        _ password: String, _ salt: [UInt8], _ cost: (n: UInt64, r: UInt64, p: UInt64)
    ) throws(SigningError) -> [UInt8] {
        let password = Array(password.utf8).map { CChar(bitPattern: $0) }
        var key = [UInt8](repeating: 0, count: 32)
        let done = EVP_PBE_scrypt(
            password, password.count, salt, salt.count, cost.n, cost.r, cost.p, memory, &key, key.count)
        ERR_clear_error()
        guard done == 1 else { throw .cryptoFailure }
        return key
    }

    private static func digits(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ digits: Substring) -> [UInt8]? {
        let digits = Array(digits)
        guard digits.count.isMultiple(of: 2) else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return bytes.contains(nil) ? nil : bytes.compactMap { $0 }
    }
}
