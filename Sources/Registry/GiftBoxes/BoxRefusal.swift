package import StampFormat

/// Why goods are not put into a gift box, or not taken out.
///
/// A stamp is named by its typed code, which whoever asks has on the label.
package enum BoxRefusal: Hashable, Sendable {
    /// More, or nothing, than a box may hold.
    case badCount(Int, allowed: ClosedRange<Int>)
    /// Specimens and plaques of services stand on no box and are in none.
    case badKind(String, StampKind)
    /// The stamp on the box answers what no box may be sold with.
    case badBox(Verdict)
    /// A child answers anything but a good verdict.
    case badChild(String, Verdict)
    /// The stamp on a box cannot be in it.
    case itself(String)
    /// It is a box, or what is to be a box is in one.
    case nested(String)
    /// A child is in another box.
    case elsewhere(String)
    /// It is in no box.
    case notInside(String)
    /// Nothing is under this stamp.
    case noBox(String)

    /// Stable word.
    package var code: String {
        switch self {
        case .badCount: "box-count"
        case .badKind: "box-kind"
        case .badBox: "box-not-live"
        case .badChild: "child-not-good"
        case .itself: "box-in-itself"
        case .nested: "box-nested"
        case .elsewhere: "in-other-box"
        case .notInside: "not-in-box"
        case .noBox: "no-box"
        }
    }
}
