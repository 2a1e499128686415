/// A calendar day of Asia/Ho_Chi_Minh (UTC+7 all year), counted from 2020-01-01.
///
/// Holds 1900-01-01 to 2199-12-31, so that old decisions and long validities fit. A stamp holds
/// the narrower ``StampDay``.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 2020-01-01; negative before it.
    public let number: Int

    /// The first and the last day that can be held.
    public static let bounds = -43_829...65_743

    /// - Parameter number: days since 2020-01-01, within ``bounds``; nil outside.
    public init?(number: Int) {
        guard Day.bounds.contains(number) else { return nil }
        self.number = number
    }

    init(unchecked number: Int) { self.number = number }

    /// - Parameters:
    ///   - year: 1900 to 2199.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// The day on which an instant falls in Viet Nam.
    ///
    /// - Parameter unixSeconds: seconds since 1970-01-01T00:00:00Z; nil outside ``bounds``.
    public init?(unixSeconds: Int64) {
        guard Day.secondsBounds.contains(unixSeconds) else { return nil }
        let local = unixSeconds + Day.zoneSeconds
        let sinceEpoch = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        self.init(number: Int(sinceEpoch) - Day.daysFromUnixEpoch)
    }

    /// The first second of the day in Viet Nam, as seconds since 1970-01-01T00:00:00Z.
    public var unixSeconds: Int64 {
        Int64(number + Day.daysFromUnixEpoch) * 86_400 - Day.zoneSeconds
    }

    /// The day `days` later, or nil outside ``bounds``.
    public func adding(days: Int) -> Day? {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return overflow ? nil : Day(number: sum)
    }

    /// Orders earlier days first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private static let zoneSeconds: Int64 = 7 * 3600
    private static let daysFromUnixEpoch = 18_262
    private static let secondsBounds =
        Day(unchecked: bounds.lowerBound).unixSeconds..<Day(unchecked: bounds.upperBound + 1).unixSeconds
}

extension Day {
    /// Year, month and day of the Gregorian calendar.
    public var civil: (year: Int, month: Int, day: Int) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = number + Day.daysFromUnixEpoch + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// How many days a month has.
    ///
    /// - Parameters:
    ///   - month: 1 to 12.
    ///   - year: of the Gregorian calendar.
    /// - Returns: 28 to 31.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        // Howard Hinnant, days_from_civil; all years here are positive.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468 - daysFromUnixEpoch
    }
}
