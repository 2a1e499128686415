package import StampFormat

/// What stands in one cell of a list.
package enum SheetCell: Hashable, Sendable {
    case empty
    case text(String)
    /// Digits that are a name and no number: a GTIN, a commune's code. Kept as text, with its zeros.
    case code(String)
    case integer(Int)
    /// A number with two decimals, in hundredths.
    case hundredths(Int)
    case day(Day)
    /// A text to be looked at: on a coloured ground.
    case wrong(String)
    /// `có` or `không`; `yes` or `no` for programs.
    case flag(Bool)

    /// A text, or nothing.
    package static func optional(_ text: String?) -> SheetCell { text.map { .text($0) } ?? .empty }
    /// A day, or nothing.
    package static func optional(_ day: Day?) -> SheetCell { day.map { .day($0) } ?? .empty }

    /// Letters that it takes when it is shown.
    var length: Int {
        switch self {
        case .empty: 0
        case .text(let text), .code(let text), .wrong(let text): text.count
        case .integer(let number): String(number).count
        case .hundredths(let number): String(number).count + 1
        case .day: 10
        case .flag: 5
        }
    }
}
