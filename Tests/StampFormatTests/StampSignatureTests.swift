import StampFormat
import TestTools
import Testing

@Suite struct StampSignatureTests {
    private static let one = [UInt8](repeating: 0, count: 31) + [1]
    private static let zero = [UInt8](repeating: 0, count: 32)
    /// The order of P-256 (SEC 2, 2.4.2).
    private static let order = bytes("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
    private static let orderLessOne = bytes(
        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550")
    private static let half = bytes("7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8")
    private static let halfPlusOne = bytes("7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a9")
    private static let allOnes = [UInt8](repeating: 0xFF, count: 32)

    @Test(
        "r is in 1…n−1 and s in 1…n/2",
        arguments: [
            (one, one, true), (orderLessOne, half, true), (one, half, true),
            (zero, one, false), (one, zero, false), (zero, zero, false), (order, one, false),
            (one, order, false),
            (one, halfPlusOne, false), (one, orderLessOne, false), (allOnes, one, false),
            (one, allOnes, false),
        ])
    func range(r: [UInt8], s: [UInt8], isCanonical: Bool) throws {
        #expect(try #require(StampSignature(bytes: r + s)).isCanonical == isCanonical)
    }

    @Test("another number of bytes is no signature", arguments: [0, 63, 65])
    func length(_ count: Int) {
        #expect(StampSignature(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }

    @Test(
        "a high s is replaced by n − s",
        arguments: [
            (orderLessOne, one), (halfPlusOne, half), (half, half), (one, one),
        ])
    func lowering(s: [UInt8], lowered: [UInt8]) throws {
        let signature = try #require(StampSignature(bytes: Self.one + s))
        #expect(signature.loweringS.bytes == Self.one + lowered)
    }

    @Test func `lowering any valid s gives a canonical signature, and lowering again changes nothing`() throws
    {
        var random = SeededRandom(seed: 6)
        for _ in 0..<2000 {
            var bytes = random.bytes(64)
            bytes[0] = min(bytes[0], 0xFE)
            bytes[32] = min(bytes[32], 0xFE)
            let signature = try #require(StampSignature(bytes: bytes))
            let lowered = signature.loweringS
            #expect(lowered.isCanonical)
            #expect(lowered.loweringS == lowered)
            #expect(lowered.bytes.prefix(32) == signature.bytes.prefix(32))
            #expect((lowered == signature) == signature.isCanonical)
        }
    }

    @Test("an s that no signature has stays refused after lowering", arguments: [zero, order, allOnes])
    func outOfRange(s: [UInt8]) throws {
        #expect(try !#require(StampSignature(bytes: Self.one + s)).loweringS.isCanonical)
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        let nibbles = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: nibbles.count, by: 2).map { UInt8(nibbles[$0] << 4 | nibbles[$0 + 1]) }
    }
}
