internal import StampFormat

/// A date on a label: the law wants day, month, year in this order.
enum LabelDate {
    case dayFirst
    /// Nil when there is no such day.
    case yearFirst(Day?)
    /// A placeholder such as `DD/MM/YYYY`, or words such as `xem trên bao bì`, `12 tháng kể từ NSX`.
    case words
    case unreadable

    init(_ text: String) {
        let digits = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
        guard digits.count == 3 else {
            self = text.contains { $0.isLetter } ? .words : .unreadable
            return
        }
        if digits[0] > 31 {
            self = .yearFirst(Day(year: digits[0], month: digits[1], day: digits[2]))
        } else {
            let year = digits[2] < 100 ? 2000 + digits[2] : digits[2]
            self = Day(year: year, month: digits[1], day: digits[0]) == nil ? .unreadable : .dayFirst
        }
    }
}
