package import StampFormat

/// A month or a year that an office reports on.
package struct ReportPeriod: Hashable, Sendable {
    package let first: Day
    /// The last day, included.
    package let last: Day
    /// `2026-11` or `2026`.
    package let text: String

    /// - Parameter text: `YYYY-MM` or `YYYY`, from 2020 on; nil is answered otherwise.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard digits, parts.count == 1 || (parts.count == 2 && parts[1].count == 2), parts[0].count == 4,
            let year = Int(parts[0]), year >= 2020, let month = parts.count == 2 ? Int(parts[1]) : 1,
            let first = Day(year: year, month: month, day: 1),
            let next = first.adding(months: parts.count == 2 ? 1 : 12), let last = next.adding(days: -1)
        else { return nil }
        (self.first, self.last, self.text) = (first, last, text)
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
