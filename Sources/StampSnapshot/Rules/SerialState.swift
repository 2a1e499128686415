/// What happened to a serial, as the snapshot's bytes number it.
public enum SerialState: UInt8, CaseIterable, Sendable {
    /// Granted, not handed over.
    case reserved = 0
    /// With the producer or the printer.
    case issued = 1
    /// Printing confirmed.
    case printed = 2
    /// On the pack.
    case activated = 3
    /// Spoiled before use.
    case wasted = 4
    /// Handed back.
    case returned = 5
    /// Reported lost.
    case lost = 6
    /// Reported stolen.
    case stolen = 7
    /// Out of use for good.
    case void = 8
    /// Not activated in time.
    case unusedExpired = 9

    /// Whether nothing can follow.
    public var isTerminal: Bool { rawValue >= SerialState.wasted.rawValue }

    /// Stable word.
    public var word: String {
        switch self {
        case .reserved: "reserved"
        case .issued: "issued"
        case .printed: "printed"
        case .activated: "activated"
        case .wasted: "wasted"
        case .returned: "returned"
        case .lost: "lost"
        case .stolen: "stolen"
        case .void: "void"
        case .unusedExpired: "unused-expired"
        }
    }
}

/// Where a batch stands, as the snapshot's bytes number it.
public enum LotState: UInt8, CaseIterable, Sendable {
    /// Being written down.
    case draft = 0
    /// Dates and packs are known.
    case declared = 1
    /// Stamps may be bound.
    case released = 2
    /// Packing finished.
    case closed = 3
    /// Held back.
    case onHold = 4
    /// To be collected.
    case recalled = 5
    /// Never made.
    case cancelled = 6
    /// Its parts live on.
    case split = 7
    /// Kept for the record.
    case archived = 8
}
