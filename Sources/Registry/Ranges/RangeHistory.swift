package import StampFormat

/// When a fact holds, and when and by which act it was recorded.
///
/// Valid time and record time differ when something is told late: a loss reported on Friday that happened
/// on Monday holds from Monday, and nobody knew it before Friday.
package struct HistoryRecord: Hashable, Sendable {
    /// The number of the ledger entry that recorded it.
    package let entry: Int
    /// The first day on which it holds.
    package let validFrom: Day
    package let recordedOn: Day
    /// Server time in milliseconds since 1970-01-01T00:00:00Z.
    package let at: Int64

    package init(entry: Int, validFrom: Day, recordedOn: Day, at: Int64) {
        self.entry = entry
        self.validFrom = validFrom
        self.recordedOn = recordedOn
        self.at = at
    }

    /// Whether it held on `day` by what was recorded up to the end of `known`.
    package func holds(on moment: Moment) -> Bool {
        validFrom <= moment.day && (moment.known.map { recordedOn <= $0 } ?? true)
    }
}

/// The day of a question, and by the end of which day its facts had to be known.
package struct Moment: Hashable, Sendable {
    package let day: Day
    /// Nil for all that is known now.
    package let known: Day?

    package init(day: Day, known: Day? = nil) {
        self.day = day
        self.known = known
    }
}

/// Serials of one allotment that changed from one state to another.
package struct RangeChange: Hashable, Sendable {
    /// Nil when the serials came to be.
    package let from: RangeState?
    package let to: StateRange

    package init(from: RangeState?, to: StateRange) {
        self.from = from
        self.to = to
    }
}

/// A change as the history keeps it.
package struct RangeEvent: Hashable, Sendable {
    package let change: RangeChange
    package let record: HistoryRecord

    package init(_ change: RangeChange, _ record: HistoryRecord) {
        self.change = change
        self.record = record
    }
}

/// All changes of one allotment's serials in the order of recording: the present ranges are their fold.
package struct RangeHistory: Hashable, Sendable {
    package let events: [RangeEvent]

    package init(_ events: [RangeEvent]) { self.events = events }

    /// The present ranges.
    ///
    /// `quantity`: of the allotment.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` when an event does not start from the state that it names.
    package func ranges(quantity: Int) throws(RegistryError) -> StateRanges {
        guard let first = events.first, first.change.from == nil else { throw .corrupt("range_event at 1") }
        var ranges = try StateRanges([first.change.to], quantity: quantity)
        for event in events.dropFirst() {
            do throws(RegistryError) {
                ranges = try ranges.moving(to: event.change.to) { $0 == event.change.from }
            } catch {
                throw .corrupt("range_event at \(event.change.to.serials.first), entry \(event.record.entry)")
            }
        }
        return ranges
    }

    /// The latest activation of each of `serials`: pieces in the order of serials.
    ///
    /// A serial that was never activated is in no piece.
    package func activations(of serials: SerialRange) -> [RangeEvent] {
        var left = [serials]
        var pieces: [RangeEvent] = []
        for event in events.reversed() where event.change.isActivation {
            let found = left.compactMap { $0.intersection(event.change.to.serials) }
            pieces += found.map { serials in
                RangeEvent(
                    RangeChange(from: event.change.from, to: event.change.to.part(serials)), event.record)
            }
            left = left.flatMap { $0.subtracting(event.change.to.serials) }
        }
        return pieces.sorted { $0.change.to.serials.first < $1.change.to.serials.first }
    }

    /// The day of the latest fact about any of `serials`: nothing may be dated before it.
    package func lastDay(of serials: SerialRange) -> Day? {
        events.filter { $0.change.to.serials.intersection(serials) != nil }.map(\.record.validFrom).max()
    }
}

extension RangeChange {
    /// Whether stamps went onto packs; a split's move from batch to part is none.
    fileprivate var isActivation: Bool { to.state == .activated && from != .activated }
}

extension StateRanges {
    /// What differs in `next`, cut where the present state differs.
    package func changes(to next: StateRanges) -> [RangeChange] {
        var changes: [RangeChange] = []
        var old = ranges[...]
        for range in next.ranges {
            while let present = old.first, present.serials.first <= range.serials.last {
                if let both = present.serials.intersection(range.serials),
                    present.part(both) != range.part(both)
                {
                    changes.append(RangeChange(from: present.state, to: range.part(both)))
                }
                guard present.serials.last <= range.serials.last else { break }
                old.removeFirst()
            }
        }
        return changes
    }
}
