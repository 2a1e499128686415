/// An ES256 signature as a stamp stores it: r then s, 32 bytes each, big-endian.
public struct StampSignature: Hashable, Sendable {
    /// Exactly 64 bytes.
    public let bytes: [UInt8]

    /// Bytes of a signature.
    public static let byteCount = 64

    /// - Parameter bytes: exactly 64; nil otherwise. Any content is held; see ``isCanonical``.
    public init?(bytes: [UInt8]) {
        guard bytes.count == StampSignature.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Whether r is in 1…n−1 and s in 1…n/2, so that a signed message has one signature, not two.
    public var isCanonical: Bool {
        let r = bytes[0..<32]
        let s = bytes[32..<64]
        return !P256Order.isZero(r) && P256Order.isLess(r, than: P256Order.n[...])
            && !P256Order.isZero(s) && !P256Order.isLess(P256Order.half[...], than: s)
    }

    /// The same signature with s ≤ n/2; both forms verify, only this one is issued.
    public var loweringS: StampSignature {
        let s = bytes[32..<64]
        guard P256Order.isLess(P256Order.half[...], than: s) else { return self }
        return StampSignature(unchecked: bytes[0..<32] + P256Order.complement(of: Array(s)))
    }

    /// The first 20 bits, for the typed code.
    var leadingBits: UInt32 { UInt32(bytes[0]) << 12 | UInt32(bytes[1]) << 4 | UInt32(bytes[2]) >> 4 }

    private init(unchecked bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }
}

/// The order n of P-256 (SEC 2, 2.4.2), and comparison of 32-byte big-endian numbers with it.
private enum P256Order {
    static let n: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]
    static let half: [UInt8] = [
        0x7F, 0xFF, 0xFF, 0xFF, 0x80, 0x00, 0x00, 0x00, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xDE, 0x73, 0x7D, 0x56, 0xD3, 0x8B, 0xCF, 0x42, 0x79, 0xDC, 0xE5, 0x61, 0x7E, 0x31, 0x92, 0xA8,
    ]

    static func isZero(_ value: ArraySlice<UInt8>) -> Bool { value.allSatisfy { $0 == 0 } }

    static func isLess(_ left: ArraySlice<UInt8>, than right: ArraySlice<UInt8>) -> Bool {
        for (a, b) in zip(left, right) where a != b { return a < b }
        return false
    }

    /// n − value, for a value in 1…n−1.
    static func complement(of value: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: 32)
        var borrow = 0
        for index in stride(from: 31, through: 0, by: -1) {
            let difference = Int(n[index]) - Int(value[index]) - borrow
            borrow = difference < 0 ? 1 : 0
            result[index] = UInt8(truncatingIfNeeded: difference)
        }
        return result
    }
}
