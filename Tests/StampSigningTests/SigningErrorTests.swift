import StampSigning
import Testing

@Suite struct SigningErrorTests {
    @Test func `no error says more than its own word`() throws {
        let sealed = try Sample.key().encryptedPEM(passphrase: Sample.passphrase)
        let refusals: [() throws -> Void] = [
            { _ = try SigningKey(encryptedPEM: sealed, passphrase: [1]) },
            { _ = try SigningKey(encryptedPEM: Array(sealed.prefix(200)), passphrase: [1]) },
            { _ = try SigningKey(encryptedPEM: Array(Vectors.load().privateKey.utf8), passphrase: [1]) },
            { _ = try VerifyingKey(pem: Array(Sample.ed25519PublicKey.utf8)) },
            { _ = try KeyCertificate.all(pem: Array("x".utf8)) },
        ]
        for refusal in refusals {
            let error = try #require(throws: SigningError.self) { try refusal() }
            #expect(error.code.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
            // Cases have no payload: nothing of OpenSSL's or the file's words can travel in them.
            #expect(Mirror(reflecting: error).children.isEmpty)
        }
    }

    @Test func `every refusal has its own word`() {
        let all: [SigningError] = [
            .unreadablePEM, .wrongPassphrase, .unencryptedPrivateKey, .notP256, .badWindow,
            .untrustedCertificate, .noRoot, .cryptoFailure,
        ]
        #expect(Set(all.map(\.code)).count == all.count)
    }
}
