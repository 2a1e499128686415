import Foundation
import StampSigning
import TestTools
import Testing

@Suite struct PrivateKeyTests {
    @Test func `a key comes back from its encrypted form and signs for the same public key`() throws {
        let key = try Sample.key()
        let pem = try key.encryptedPEM(passphrase: Sample.passphrase)
        #expect(String(decoding: pem, as: UTF8.self).hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
        let read = try SigningKey(encryptedPEM: pem, passphrase: Sample.passphrase)
        #expect(read.id == key.id)
        let stamp = try StampSigner(read).stamp(signing: try Sample.fields(key: read.id))
        #expect(try StampVerifier(key.publicKey).isSigned(stamp))
    }

    @Test func `two encryptions of one key differ`() throws {
        let key = try Sample.key()
        #expect(
            try key.encryptedPEM(passphrase: Sample.passphrase)
                != key.encryptedPEM(passphrase: Sample.passphrase))
    }

    @Test func `another passphrase is refused, an empty or a longer one too`() throws {
        let pem = try Sample.key().encryptedPEM(passphrase: Sample.passphrase)
        for wrong in [[], Array("x".utf8), Sample.passphrase + [1], Array(Sample.passphrase.dropLast())] {
            #expect(throws: SigningError.wrongPassphrase) {
                try SigningKey(encryptedPEM: pem, passphrase: wrong)
            }
        }
    }

    @Test func `a key is never stored under an empty passphrase`() throws {
        let key = try Sample.key()
        #expect(throws: SigningError.wrongPassphrase) { try key.encryptedPEM(passphrase: []) }
    }

    @Test func `a key in clear is refused, of whatever kind`() throws {
        for pem in [try Vectors.load().privateKey, Sample.ed25519PrivateKey] {
            #expect(throws: SigningError.unencryptedPrivateKey) {
                try SigningKey(encryptedPEM: Array(pem.utf8), passphrase: Sample.passphrase)
            }
        }
    }

    @Test(
        "an encrypted key of another kind is refused", arguments: [Sample.sealedEd25519, Sample.sealedP384])
    func notP256(_ pem: String) {
        #expect(throws: SigningError.notP256) {
            try SigningKey(encryptedPEM: Array(pem.utf8), passphrase: Sample.foreignPassphrase)
        }
    }

    @Test func `a PEM that was cut off anywhere is refused`() throws {
        let pem = try Sample.key().encryptedPEM(passphrase: Sample.passphrase)
        // One byte less is only the last line's end: the document is whole.
        for length in stride(from: 0, to: pem.count - 1, by: 7) {
            #expect(throws: SigningError.unreadablePEM) {
                try SigningKey(encryptedPEM: Array(pem.prefix(length)), passphrase: Sample.passphrase)
            }
        }
    }

    @Test("a text that is no key is refused", arguments: ["", "khoá", "\0\0\0", Sample.p384PublicKey])
    func noKey(_ text: String) {
        #expect(throws: SigningError.unreadablePEM) {
            try SigningKey(encryptedPEM: Array(text.utf8), passphrase: Sample.passphrase)
        }
        #expect(throws: SigningError.unreadablePEM) { try SigningKey(unencryptedTestPEM: Array(text.utf8)) }
    }

    @Test func `the openssl command opens the key and sees scrypt and AES-256`() throws {
        let scratch = try Scratch()
        let key = try Sample.key()
        let sealed = try scratch.file("key.pem", try key.encryptedPEM(passphrase: Sample.passphrase))
        let passphrase = try scratch.file("passphrase", Sample.passphrase)
        let opened = try Program.run(
            "openssl", "pkey", "-in", sealed.path, "-passin", "file:\(passphrase.path)", "-pubout")
        #expect(opened.status == 0)
        #expect(opened.text == String(decoding: try key.publicKey.pem(), as: UTF8.self))
        let form = try Program.run("openssl", "asn1parse", "-in", sealed.path)
        #expect(form.text.contains(":PBES2"))
        #expect(form.text.contains(":scrypt"))
        #expect(form.text.contains(":aes-256-cbc"))
    }
}
