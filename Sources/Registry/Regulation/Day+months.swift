package import StampFormat

extension Day {
    /// The same day of the month `months` later, or that month's last day when it is shorter.
    ///
    /// - Parameter months: nil is answered when the result leaves ``Day/bounds``.
    package func adding(months: Int) -> Day? {
        let (year, month, day) = civil
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        return Day(
            year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
    }

    /// The last valid day of something valid for `months` from this day.
    ///
    /// Provinces count differently: with `lastDayInclusive`, 36 months from 2019-12-24 end on 2022-12-24,
    /// otherwise on 2022-12-23.
    package func lastDay(ofMonths months: Int, lastDayInclusive: Bool) -> Day? {
        adding(months: months).flatMap { lastDayInclusive ? $0 : $0.adding(days: -1) }
    }
}
