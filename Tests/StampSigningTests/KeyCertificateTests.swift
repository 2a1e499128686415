import Foundation
import StampFormat
import StampSigning
import TestTools
import Testing

@Suite struct KeyCertificateTests {
    private let root: CertificateAuthority
    private let certificate: KeyCertificate

    init() throws {
        root = try Sample.root()
        certificate = try Sample.certificate(by: root)
    }

    @Test func `root and key certificate come back from PEM as they were made`() throws {
        let read = try KeyCertificate.all(pem: try root.certificate.pem() + certificate.pem())
        #expect(read.map(\.isRoot) == [true, false])
        #expect(read.map(\.name) == ["Văn phòng Điều phối NTM tỉnh Hà Tĩnh", "Khoá ký 01"])
        #expect(read.map(\.window) == [root.certificate.window, certificate.window])
        #expect(read.map(\.publicKey.id) == [root.certificate.publicKey.id, try Sample.key().id])
        #expect(read[1].isIssued(by: read[0]))
        #expect(read[0].isIssued(by: read[0]))
    }

    @Test func `a certificate of another root is not issued by this one, even under the same name`() throws {
        let other = try Sample.root()
        #expect(!certificate.isIssued(by: other.certificate))
        #expect(!other.certificate.isIssued(by: root.certificate))
    }

    @Test func `a signing key's certificate issues nothing`() throws {
        #expect(!certificate.isIssued(by: certificate))
        #expect(throws: SigningError.untrustedCertificate) {
            try CertificateAuthority(key: Sample.key(), certificate: certificate)
        }
    }

    @Test func `a root is taken up again with its own key only`() throws {
        let key = try SigningKey()
        let founded = try CertificateAuthority(
            founding: key, name: "Gốc", window: try Sample.window("2026-01-01", "2026-12-31"))
        let again = try CertificateAuthority(key: key, certificate: founded.certificate)
        #expect(try Sample.certificate(by: again).isIssued(by: founded.certificate))
        #expect(throws: SigningError.untrustedCertificate) {
            try CertificateAuthority(key: SigningKey(), certificate: founded.certificate)
        }
    }

    @Test func `the openssl command verifies the chain and refuses another root's`() throws {
        let scratch = try Scratch()
        let rootFile = try scratch.file("root.pem", try root.certificate.pem())
        let keyFile = try scratch.file("key.pem", try certificate.pem())
        let otherFile = try scratch.file("other.pem", try Sample.root().certificate.pem())
        let options = ["verify", "-x509_strict", "-attime", "1795000000"]
        let good = try Program.run(
            "openssl", options[0], options[1], options[2], options[3], "-CAfile", rootFile.path, keyFile.path)
        #expect(good.status == 0, "\(good.text)")
        let bad = try Program.run(
            "openssl", options[0], options[1], options[2], options[3], "-CAfile", otherFile.path, keyFile.path
        )
        #expect(bad.status != 0)
    }

    @Test func `the window is whole days of Viet Nam in the certificate`() throws {
        let scratch = try Scratch()
        let file = try scratch.file("key.pem", try certificate.pem())
        let dates = try Program.run("openssl", "x509", "-in", file.path, "-noout", "-dates").text
        #expect(dates.contains("notBefore=Oct 31 17:00:00 2026 GMT"))
        #expect(dates.contains("notAfter=Nov 30 16:59:59 2026 GMT"))
    }

    @Test func `a window that ends before it starts is refused`() {
        #expect(throws: SigningError.badWindow) { try Sample.window("2026-11-02", "2026-11-01") }
    }

    @Test(
        "a name of no or more than 64 characters is refused",
        arguments: ["", String(repeating: "ạ", count: 65)])
    func badName(_ name: String) throws {
        let key = try Sample.key().publicKey
        #expect(throws: SigningError.self) {
            try root.certify(key, name: name, window: certificate.window)
        }
    }

    @Test("a text without a certificate is refused", arguments: ["", "x", Sample.p384PublicKey])
    func noCertificate(_ text: String) {
        #expect(throws: SigningError.unreadablePEM) { try KeyCertificate.all(pem: Array(text.utf8)) }
    }
}
