import StampFormat
import Testing

@Suite struct FieldNumberTests {
    @Test func `a key id and a product number fill 24 bits and no more`() {
        #expect(KeyID(number: (1 << 24) - 1) != nil)
        #expect(KeyID(number: 1 << 24) == nil)
        #expect(ProductNumber(number: 0)?.number == 0)
        #expect(ProductNumber(number: 1 << 24) == nil)
    }

    @Test func `serials run from 1 to 28 bits of ones`() {
        #expect(Serial(number: 0) == nil)
        #expect(Serial(number: 1)?.number == 1)
        #expect(Serial(number: 268_435_455)?.number == Serial.last)
        #expect(Serial(number: 268_435_456) == nil)
    }

    @Test func `a key id is the first three bytes of the digest`() {
        #expect(KeyID(digest: [0x86, 0x2A, 0x0B, 0xFF])?.number == 0x862A0B)
        #expect(KeyID(digest: [0x86, 0x2A]) == nil)
    }

    @Test func `numbers order as numbers`() throws {
        #expect(AllotmentNumber(number: 9) < AllotmentNumber(number: 10))
        #expect(try #require(Serial(number: 2)) < #require(Serial(number: 10)))
        #expect(try #require(KeyID(number: 2)) < #require(KeyID(number: 10)))
        #expect(try #require(ProductNumber(number: 2)) < #require(ProductNumber(number: 10)))
    }

    @Test("each kind is found by its word", arguments: StampKind.allCases)
    func word(_ kind: StampKind) {
        #expect(StampKind(word: kind.word) == kind)
        #expect(StampKind(word: kind.word.uppercased()) == nil)
    }

    @Test func `the words of a check are the published ones`() {
        let checks: [StampCheck] = [
            .unreadable(.malformed(offset: 3)), .unreadable(.unsupportedVersion(2)),
            .unreadable(.unsupportedAlgorithm(0)), .unreadable(.serialZero), .unknownKey, .badSignature,
            .authentic,
        ]
        #expect(
            checks.map(\.word) == [
                "malformed", "unsupported-version", "unsupported-algorithm", "malformed", "unknown-key",
                "bad-signature", "authentic",
            ])
    }
}
