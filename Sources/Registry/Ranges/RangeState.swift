/// What happened to a range of serials: the stored fact, not the verdict that a scan shows.
package enum RangeState: String, CaseIterable, Sendable {
    /// Granted, not handed over.
    case reserved
    /// With the producer or the printer.
    case issued
    /// Printing confirmed.
    case printed
    /// Bound to a released batch: on the pack.
    case activated
    case wasted, returned, lost, stolen, void
    case unusedExpired = "unused-expired"

    /// Whether nothing can follow.
    package var isTerminal: Bool {
        switch self {
        case .reserved, .issued, .printed, .activated: false
        case .wasted, .returned, .lost, .stolen, .void, .unusedExpired: true
        }
    }
}
