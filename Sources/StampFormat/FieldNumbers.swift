/// The first 24 bits of SHA-256 over a key's DER SubjectPublicKeyInfo.
public struct KeyID: Hashable, Comparable, Sendable {
    /// 0 to 2²⁴ − 1.
    public let number: UInt32

    /// - Parameter number: 0 to 2²⁴ − 1; nil above.
    public init?(number: UInt32) {
        guard number < 1 << 24 else { return nil }
        self.number = number
    }

    /// - Parameter digest: a SHA-256 digest; its first three bytes are the id. Nil if shorter.
    public init?(digest: [UInt8]) {
        guard digest.count >= 3 else { return nil }
        number = UInt32(digest[0]) << 16 | UInt32(digest[1]) << 8 | UInt32(digest[2])
    }

    /// Orders by number.
    public static func < (left: KeyID, right: KeyID) -> Bool { left.number < right.number }
}

/// A product's number in the office's register, 24 bits.
public struct ProductNumber: Hashable, Comparable, Sendable {
    /// 0 to 2²⁴ − 1; the register starts at 1, 0 stands for "no product" on specimens.
    public let number: UInt32

    /// - Parameter number: 0 to 2²⁴ − 1; nil above.
    public init?(number: UInt32) {
        guard number < 1 << 24 else { return nil }
        self.number = number
    }

    /// Orders by number.
    public static func < (left: ProductNumber, right: ProductNumber) -> Bool { left.number < right.number }
}

/// An allotment's number, 32 bits, given at request without gaps.
public struct AllotmentNumber: Hashable, Comparable, Sendable {
    /// 0 to 2³² − 1; the register starts at 1.
    public let number: UInt32

    /// - Parameter number: any value.
    public init(number: UInt32) { self.number = number }

    /// Orders by number.
    public static func < (left: AllotmentNumber, right: AllotmentNumber) -> Bool {
        left.number < right.number
    }
}

/// A stamp's place in its allotment, from 1; never reused.
public struct Serial: Hashable, Comparable, Sendable {
    /// 1 to 2²⁸ − 1.
    public let number: UInt32

    /// The largest serial that 28 bits hold.
    public static let last: UInt32 = (1 << 28) - 1

    /// - Parameter number: 1 to ``last``; nil otherwise.
    public init?(number: UInt32) {
        guard number >= 1, number <= Serial.last else { return nil }
        self.number = number
    }

    /// Orders by number.
    public static func < (left: Serial, right: Serial) -> Bool { left.number < right.number }
}
