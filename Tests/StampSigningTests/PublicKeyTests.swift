import StampFormat
import StampSigning
import Testing

@Suite struct PublicKeyTests {
    @Test func `a public key comes back from its PEM`() throws {
        let pem = Array(try Vectors.load().publicKey.utf8)
        let key = try VerifyingKey(pem: pem)
        #expect(key.id.number == (try Vectors.load().keyID))
        #expect(try key.pem() == pem)
    }

    @Test("a key of another kind is refused", arguments: [Sample.ed25519PublicKey, Sample.p384PublicKey])
    func notP256(_ pem: String) {
        #expect(throws: SigningError.notP256) { try VerifyingKey(pem: Array(pem.utf8)) }
    }

    @Test func `a PEM that was cut off is refused`() throws {
        let pem = Array(try Vectors.load().publicKey.utf8)
        for length in 0..<pem.count - 1 {
            #expect(throws: SigningError.unreadablePEM) { try VerifyingKey(pem: Array(pem.prefix(length))) }
        }
    }

    @Test func `a private key is no public key`() throws {
        let pem = Array(try Vectors.load().privateKey.utf8)
        #expect(throws: SigningError.unreadablePEM) { try VerifyingKey(pem: pem) }
    }
}
