/// A day as a stamp holds it: 14 bits, 2020-01-01 (0) to 2064-11-08 (16 383).
public struct StampDay: Hashable, Comparable, Sendable {
    /// Days since 2020-01-01, 0 to 16 383.
    public let number: UInt16

    /// The largest day number that 14 bits hold.
    public static let last: UInt16 = 16_383

    /// - Parameter number: 0 to ``last``; nil above.
    public init?(number: UInt16) {
        guard number <= StampDay.last else { return nil }
        self.number = number
    }

    /// - Parameter day: nil before 2020-01-01 or after 2064-11-08.
    public init?(_ day: Day) {
        guard (0...Int(StampDay.last)).contains(day.number) else { return nil }
        number = UInt16(day.number)
    }

    /// The same day without the stamp's bounds.
    public var day: Day { Day(unchecked: Int(number)) }

    /// Orders earlier days first.
    public static func < (left: StampDay, right: StampDay) -> Bool { left.number < right.number }
}
