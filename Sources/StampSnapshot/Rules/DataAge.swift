/// Hours until something that was known turns doubtful.
public struct AgeLimit: Hashable, Sendable {
    /// From this age on it is amber.
    public let amber: UInt32
    /// From this age on it is red: no good answer rests on it.
    public let red: UInt32

    /// Ten years.
    public static let longest: UInt32 = 87_600

    /// - Throws: ``SnapshotFault/tampered`` unless 1 ≤ amber ≤ red ≤ ``longest``.
    public init(amber: UInt32, red: UInt32) throws(SnapshotFault) {
        guard amber >= 1, amber <= red, red <= AgeLimit.longest else { throw .tampered }
        self.amber = amber
        self.red = red
    }
}

/// The limits of the three ages.
public struct AgeLimits: Hashable, Sendable {
    /// Keys and their windows.
    public let keys: AgeLimit
    /// States of serials and batches, flags and recalls.
    public let status: AgeLimit
    /// Products, producers and certificates.
    public let products: AgeLimit

    /// Each argument is the property of its name.
    public init(keys: AgeLimit, status: AgeLimit, products: AgeLimit) {
        self.keys = keys
        self.status = status
        self.products = products
    }
}

/// How far something that was known may be relied on.
public enum AgeGrade: UInt8, Comparable, CaseIterable, Sendable {
    /// Fresh enough.
    case green = 0
    /// Ask the register when there is a network.
    case amber = 1
    /// Too old: no answer that rests on it says that a stamp is valid.
    case red = 2

    /// Stable word.
    public var word: String {
        switch self {
        case .green: "green"
        case .amber: "amber"
        case .red: "red"
        }
    }

    /// The gravest is the largest.
    public static func < (left: AgeGrade, right: AgeGrade) -> Bool { left.rawValue < right.rawValue }
}

/// The ages of what an offline answer rests on.
public struct DataAges: Hashable, Sendable {
    /// Full hours since the snapshot was made; 0 where the reader's clock is behind that.
    public let hours: UInt32
    /// Keys and their windows.
    public let keys: AgeGrade
    /// States, flags and recalls.
    public let status: AgeGrade
    /// Products, producers and certificates.
    public let products: AgeGrade

    /// - Parameters:
    ///   - limits: of the snapshot.
    ///   - madeAt: when it was made, in seconds since 1970-01-01T00:00:00Z.
    ///   - now: the reader's clock, likewise.
    public init(by limits: AgeLimits, madeAt: UInt64, now: UInt64) {
        let hours = UInt32(min(now > madeAt ? (now - madeAt) / 3600 : 0, UInt64(UInt32.max)))
        func grade(_ limit: AgeLimit) -> AgeGrade {
            hours >= limit.red ? .red : hours >= limit.amber ? .amber : .green
        }
        self.hours = hours
        keys = grade(limits.keys)
        status = grade(limits.status)
        products = grade(limits.products)
    }

    /// The gravest of the three.
    public var worst: AgeGrade { max(keys, max(status, products)) }
}
