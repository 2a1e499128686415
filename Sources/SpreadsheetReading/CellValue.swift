internal import Foundation
internal import StampFormat

/// What a cell's stored value means as text.
struct CellValue {
    let strings: [String]
    let styles: DateStyles
    let countsFrom1904: Bool

    /// The text of a cell that holds no text of its own.
    ///
    /// A number of sixteen digits or more comes with an exponent, since a spreadsheet keeps only fifteen. Nil for
    /// a value that no spreadsheet writes.
    func text(_ value: String, type: String, style: Int) -> String? {
        switch type {
        case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
        case "str", "e": value
        case "b": ["0": "no", "1": "yes"][value]
        case "d": String(value.prefix { $0 != "T" })
        case "n": number(value, isDate: styles.isDate(style))
        default: nil
        }
    }

    private func number(_ value: String, isDate: Bool) -> String? {
        guard let number = Double(value), number.isFinite else { return nil }
        if isDate, let day = day(number) { return day }
        guard number.magnitude < 1e15 else { return String(format: "%.14E", number) }
        if number == number.rounded() { return String(Int(number)) }
        // The shortest text that means the same number: 64.400000000000006 is what a spreadsheet writes for 64.4.
        return "\(number)"
    }

    /// A serial day as `YYYY-MM-DD`; nil before March 1900, where spreadsheets count a day that never was.
    private func day(_ serial: Double) -> String? {
        guard (0..<2_958_466).contains(serial) else { return nil }
        let count = Int(serial) + (countsFrom1904 ? 1462 : 0)
        guard count > 60 else { return nil }
        return Day(number: count - 43_831)?.iso
    }
}
