internal import StampFormat

extension ImportRow {
    /// A day as `YYYY-MM-DD`, `DD/MM/YYYY` or with other separators; a spreadsheet's serial number is refused,
    /// because nobody can tell which calendar it counts in.
    mutating func day(_ column: String, isRequired: Bool = true) -> Day? {
        let value = raw(column)
        guard !value.isEmpty else {
            if isRequired && hasColumn(column) { note(column, .required) }
            return nil
        }
        let parts = value.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        if ImportRow.isSerialDay(value) { return refuse(column, .serialDate) }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard numbers.count == 3, parts.count == 3 else { return refuse(column, .notADate) }
        let isYearFirst = parts[0].utf8.count == 4
        guard isYearFirst || parts[2].utf8.count == 4 else { return refuse(column, .notADate) }
        let (year, day) = isYearFirst ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
        guard let result = Day(year: year, month: numbers[1], day: day) else {
            return refuse(column, .noSuchDay)
        }
        return result
    }

    /// Five digits, perhaps with a time behind a point or comma.
    private static func isSerialDay(_ value: String) -> Bool {
        let parts = value.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, parts[0].utf8.count == 5 else { return false }
        return parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    /// Notes a fault when the second day is before the first.
    mutating func require(
        _ earlier: Day?, _ earlierColumn: String, notAfter later: Day?, _ laterColumn: String
    ) {
        guard let earlier, let later, later < earlier else { return }
        note(laterColumn, .order(of: earlierColumn, after: laterColumn))
    }
}
