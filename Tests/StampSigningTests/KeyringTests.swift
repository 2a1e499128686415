import StampFormat
import StampSigning
import Testing

@Suite struct KeyringTests {
    private let root: CertificateAuthority
    private let certificate: KeyCertificate

    init() throws {
        root = try Sample.root()
        certificate = try Sample.certificate(by: root)
    }

    @Test(
        "a stamp is authentic from the window's first day to its last",
        arguments: [
            ("2026-10-31", StampCheck.unknownKey), ("2026-11-01", .authentic), ("2026-11-20", .authentic),
            ("2026-11-30", .authentic), ("2026-12-01", .unknownKey),
        ])
    func window(day: String, expected: StampCheck) throws {
        let keyring = try Keyring(certificates: [root.certificate, certificate])
        #expect(try KeyringCheck(keyring).check(try Sample.stamp(on: day)) == expected)
    }

    @Test func `a bare public key has no window`() throws {
        let keyring = Keyring(trusting: try Sample.key().publicKey)
        #expect(try KeyringCheck(keyring).check(try Sample.stamp(on: "2020-01-01")) == .authentic)
        #expect(try KeyringCheck(keyring).check(try Sample.stamp(on: "2064-11-08")) == .authentic)
    }

    @Test func `the root's own key signs no stamps`() throws {
        let rootKey = try SigningKey()
        let root = try CertificateAuthority(
            founding: rootKey, name: "Gốc", window: try Sample.window("2026-01-01", "2026-12-31"))
        let keyring = try Keyring(certificates: [root.certificate])
        let stamp = try StampSigner(rootKey).stamp(signing: try Sample.fields(key: rootKey.id))
        #expect(try KeyringCheck(keyring).check(stamp) == .unknownKey)
    }

    @Test func `the order of certificates does not matter and one may be given twice`() throws {
        let keyring = try Keyring(certificates: [certificate, root.certificate, certificate])
        #expect(keyring.entries.count == 2)
        #expect(try KeyringCheck(keyring).check(try Sample.stamp()) == .authentic)
        #expect(try KeyringCheck(keyring).check(try Sample.stamp(on: "2026-12-01")) == .unknownKey)
    }

    @Test func `a key certified for a second window signs in both`() throws {
        let second = try root.certify(
            Sample.key().publicKey, name: "Khoá ký 01", window: try Sample.window("2027-01-01", "2027-01-31"))
        let checker = KeyringCheck(try Keyring(certificates: [root.certificate, certificate, second]))
        #expect(try checker.check(try Sample.stamp(on: "2026-11-30")) == .authentic)
        #expect(try checker.check(try Sample.stamp(on: "2026-12-15")) == .unknownKey)
        #expect(try checker.check(try Sample.stamp(on: "2027-01-31")) == .authentic)
    }

    @Test func `another root's key certificate is refused`() throws {
        let stranger = try Sample.certificate(by: try Sample.root("Một gốc khác"))
        #expect(throws: SigningError.untrustedCertificate) {
            try Keyring(certificates: [root.certificate, certificate, stranger])
        }
    }

    @Test func `keys without a root are refused`() {
        #expect(throws: SigningError.noRoot) { try Keyring(certificates: [certificate]) }
        #expect(throws: SigningError.noRoot) { try Keyring(certificates: []) }
    }

    @Test(
        "a self-signed certificate that is no authority is no root",
        arguments: [Sample.rootWithoutCA, Sample.versionOneRoot])
    func noAuthority(_ pem: String) throws {
        let certificates = try KeyCertificate.all(pem: Array(pem.utf8))
        #expect(throws: SigningError.noRoot) { try Keyring(certificates: certificates) }
        #expect(throws: SigningError.untrustedCertificate) {
            try Keyring(certificates: certificates + [root.certificate])
        }
    }
}
