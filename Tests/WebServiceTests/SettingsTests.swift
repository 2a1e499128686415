import StampFormat
import StampSigning
import Synchronization
import Testing

@testable import WebService

@Suite struct SettingsTests {
    let host: StampHost

    init() throws { host = try #require(StampHost("tem.example.gov.vn")) }

    @Test(
        "the office's own address, or this computer's",
        arguments: [
            ("https://tem.example.gov.vn", true), ("https://tem.example.gov.vn/", true),
            ("http://127.0.0.1:8080", true),
            ("http://localhost", true), ("http://[::1]:80", true), ("http://tem.example.gov.vn", false),
            ("https://other.example", false), ("http://127.0.0.1:99999", false),
            ("http://127.0.0.1.evil.example", false),
            ("http://localhost:80/path", false), ("", false),
        ])
    func baseURL(text: String, isTaken: Bool) {
        let url = try? BaseURL(text, of: host)
        #expect((url != nil) == isTaken)
        #expect(url?.text.hasSuffix("/") != true)
    }

    @Test(
        "phones have 3 to 20 digits",
        arguments: [
            ("0239 3855 123", true), ("+84.239.3855.123", true), ("113", true), ("12", false),
            ("call", false),
            ("123456789012345678901", false), ("0239;rm", false), ("٠٢٣٩", false),
        ])
    func phone(text: String, isTaken: Bool) {
        #expect(((try? OfficeContact(phone: text, email: nil)) != nil) == isTaken)
    }

    @Test(
        "addresses of letters have one at sign",
        arguments: [
            ("ntm@example.gov.vn", true), ("a.b-c_d+e@f", true), ("nobody", false), ("a@b@c", false),
            ("@b", false),
            ("a@", false), ("a b@c", false), ("a@b?cc=x", false), ("a\"@b", false),
        ])
    func email(text: String, isTaken: Bool) {
        #expect(((try? OfficeContact(phone: nil, email: text)) != nil) == isTaken)
    }

    @Test(
        "what looks like a stamp is one, the rest is another page",
        arguments: [
            ("0000-0080-0001-XTNA-Q", true), ("000000800001xtnaq", true),
            (String(repeating: "1", count: 203), true),
            (String(repeating: "1", count: 150), true), ("favicon.png", false), ("wp-login.php", false),
            ("12345", false),
            ("apple-touch-icon", false), ("", false),
        ])
    func stampPath(text: String, isMeant: Bool) { #expect(StampPath.isMeantAsStamp(text) == isMeant) }
}

@Suite struct KeyringSourceTests {
    private struct Unreadable: Error {}

    @Test func `keys are read again after a minute, and kept when that fails`() throws {
        let keys = try Keyring(trusting: SampleKey.verifying())
        let reads = Mutex(0)
        let isBroken = Mutex(false)
        let source = try KeyringSource(at: 0) {
            reads.withLock { $0 += 1 }
            guard !isBroken.withLock({ $0 }) else { throw Unreadable() }
            return keys
        }
        _ = source.keyring(at: 59_999)
        #expect(reads.withLock { $0 } == 1)
        _ = source.keyring(at: 60_000)
        #expect(reads.withLock { $0 } == 2)
        isBroken.withLock { $0 = true }
        #expect(source.keyring(at: 120_000).entries.count == 1)
        #expect(source.isStale)
        isBroken.withLock { $0 = false }
        _ = source.keyring(at: 180_000)
        #expect(!source.isStale)
        // A clock that was set back must not freeze the keys.
        _ = source.keyring(at: 5)
        #expect(reads.withLock { $0 } == 5)
    }

    @Test func `without keys there is nothing to serve`() {
        #expect(throws: Unreadable.self) { try KeyringSource(at: 0) { throw Unreadable() } }
    }
}

/// The public key of the published vectors.
private enum SampleKey {
    static let pem = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEvJTRPtJ/uZPYZkBgxeFI0nq21njl
        /jPq9gG06qPFDwtvZLXzMLrbwf5PmAhQa/f6jqBUOMr1SY6M+pChZr6qPA==
        -----END PUBLIC KEY-----
        """

    static func verifying() throws -> VerifyingKey { try VerifyingKey(pem: Array(pem.utf8)) }
}
