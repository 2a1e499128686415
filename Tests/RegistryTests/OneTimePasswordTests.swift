import Testing

@testable import Registry

@Suite struct OneTimePasswordTests {
    private let app = OneTimePassword(secret: Array("12345678901234567890".utf8))

    @Test(
        "the vectors of RFC 6238, appendix B (SHA-1)",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func vector(seconds: Int64, code: String) {
        #expect(app.code(ofStep: OneTimePassword.step(at: seconds * 1000), digits: 8) == code)
    }

    @Test func `a code counts in its own step and the neighbours, and once`() {
        let now: Int64 = 1_111_111_109_000
        let step = OneTimePassword.step(at: now)
        for near in -1...1 {
            #expect(
                app.step(of: app.code(ofStep: step + Int64(near)), at: now, after: 0) == step + Int64(near))
        }
        #expect(app.step(of: app.code(ofStep: step + 2), at: now, after: 0) == nil)
        #expect(app.step(of: app.code(ofStep: step), at: now, after: step) == nil)
        #expect(app.step(of: "", at: now, after: 0) == nil)
    }

    @Test func `a secret is typed as base 32 of RFC 4648, section 10`() {
        for (plain, text) in [
            ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
        ] {
            #expect(Base32.standard.text(of: Array(plain.utf8)) == text)
            #expect(Base32.standard.bytes(of: text) == Array(plain.utf8))
        }
        #expect(OneTimePassword(text: app.text) == app)
        #expect(OneTimePassword(text: "MZXW6YTB") == nil)
        #expect(OneTimePassword(text: "mzxw") == nil)
    }
}
