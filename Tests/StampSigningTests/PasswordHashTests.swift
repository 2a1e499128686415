import StampSigning
import Testing

@Suite struct PasswordHashTests {
    @Test func `a password matches its own hash and no other does`() throws {
        let hash = try PasswordHash(of: "cam chanh bưởi ổi")
        #expect(hash.text.hasPrefix("scrypt$32768$8$3$"))
        #expect(try hash.matches("cam chanh bưởi ổi"))
        #expect(try !hash.matches("cam chanh bưởi oi"))
        #expect(try !hash.matches(""))
        #expect(try PasswordHash(of: "cam chanh bưởi ổi") != hash)
    }

    @Test func `the vectors of RFC 7914, section 12`() throws {
        // The first 32 bytes of N = 1024, r = 8, p = 16: PBKDF2's last step makes its blocks one by one.
        let kept = PasswordHash(
            kept: "scrypt$1024$8$16$4e61436c$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        )
        #expect(try kept.matches("password"))
    }

    @Test(
        "a text that is no hash is a fault",
        arguments: ["", "scrypt$1$2", "scrypt$x$8$1$00$00", "a$2$3$4$5$6"])
    func noHash(text: String) {
        #expect(throws: SigningError.cryptoFailure) { try PasswordHash(kept: text).matches("x") }
    }
}
