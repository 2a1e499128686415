package import StampFormat

/// Why an alert is not raised, explained or closed.
package enum AlertRefusal: Hashable, Sendable {
    /// Nothing speaks for a copy of this stamp, and nobody said so.
    case nothingKnown
    /// Grades are reached one after the other.
    case wrongGrade(present: CopyGrade?)
    /// A window that ends before it begins, or lasts more than a year.
    case badWindow(first: Day, last: Day)

    /// Stable word.
    package var code: String {
        switch self {
        case .nothingKnown: "no-alert"
        case .wrongGrade: "wrong-grade"
        case .badWindow: "bad-window"
        }
    }
}
