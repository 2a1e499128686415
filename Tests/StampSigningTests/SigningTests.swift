import StampFormat
import StampSigning
import Testing

@Suite struct SigningTests {
    @Test func `200 signatures in a row have a low s, verify, and are all different`() throws {
        let key = try Sample.key()
        let signer = try StampSigner(key)
        let verifier = try StampVerifier(key.publicKey)
        let fields = try Sample.fields(key: key.id)
        var signatures: Set<StampSignature> = []
        for _ in 0..<200 {
            let stamp = try signer.stamp(signing: fields)
            #expect(stamp.fields == fields)
            #expect(stamp.signature.isCanonical)
            #expect(verifier.isSigned(stamp))
            signatures.insert(stamp.signature)
        }
        #expect(signatures.count == 200)
    }

    @Test func `any single changed digit of an authentic stamp is refused`() throws {
        let stamp = try Sample.stamp()
        let checker = KeyringCheck(Keyring(trusting: try Sample.key().publicKey))
        #expect(try checker.check(stamp) == .authentic)
        let digits = Array(stamp.digits.utf8)
        for place in digits.indices {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[place] {
                var changed = digits
                changed[place] = digit
                guard let read = try? Stamp(digits: String(decoding: changed, as: UTF8.self)) else {
                    continue
                }
                #expect(try checker.check(read) != .authentic, "digit \(digit) at \(place)")
            }
        }
    }

    @Test func `any single changed bit of an authentic stamp is refused`() throws {
        let stamp = try Sample.stamp()
        let verifier = try StampVerifier(try Sample.key().publicKey)
        for bit in 0..<Stamp.byteCount * 8 {
            var bytes = stamp.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let read = try? Stamp(bytes: bytes) else { continue }
            #expect(!verifier.isSigned(read), "bit \(bit)")
        }
    }

    @Test func `a fresh key signs under its own id and no other key accepts it`() throws {
        let key = try SigningKey()
        let other = try SigningKey()
        let stamp = try StampSigner(key).stamp(signing: try Sample.fields(key: key.id))
        #expect(try StampVerifier(key.publicKey).isSigned(stamp))
        #expect(try !StampVerifier(other.publicKey).isSigned(stamp))
        #expect(try KeyringCheck(Keyring(trusting: other.publicKey)).check(stamp) == .unknownKey)
    }

    @Test func `a stamp that names another key's id is refused by that key`() throws {
        let key = try SigningKey()
        let named = try Sample.key()
        let stamp = try StampSigner(key).stamp(signing: try Sample.fields(key: named.id))
        #expect(try KeyringCheck(Keyring(trusting: named.publicKey)).check(stamp) == .badSignature)
    }
}
