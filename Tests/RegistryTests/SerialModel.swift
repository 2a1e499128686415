import Registry

/// The states of an allotment's serials as a plain array: what ranges must always agree with.
struct SerialModel {
    private struct Serial: Equatable {
        var state: RangeState
        var lot: String?
        var reason: String?
    }

    private var serials: [Serial]

    init(quantity: Int) { serials = Array(repeating: Serial(state: .reserved), count: quantity) }

    func state(of serial: UInt32) -> RangeState { serials[Int(serial) - 1].state }

    func firstSerial(in range: SerialRange, notIn allowed: Set<RangeState>) -> UInt32? {
        (range.first...range.last).first { !allowed.contains(state(of: $0)) }
    }

    mutating func apply(_ change: StateRange) {
        for serial in change.serials.first...change.serials.last {
            let old = serials[Int(serial) - 1]
            serials[Int(serial) - 1] = Serial(
                state: change.state, lot: change.lot ?? (change.state.isTerminal ? old.lot : nil),
                reason: change.reason)
        }
    }

    /// Whether the ranges say the same of every serial, once each, and no two neighbours are alike.
    func matches(_ ranges: StateRanges) -> Bool {
        let expanded = ranges.ranges.flatMap { range in
            Array(
                repeating: Serial(state: range.state, lot: range.lot, reason: range.reason),
                count: range.serials.count)
        }
        let neighbours = zip(ranges.ranges, ranges.ranges.dropFirst())
        return expanded == serials
            && !neighbours.contains { $0.state == $1.state && $0.lot == $1.lot && $0.reason == $1.reason }
    }
}
