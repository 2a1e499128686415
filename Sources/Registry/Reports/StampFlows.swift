internal import StampFormat

/// What can happen to stamps within a period, as the columns of a report.
package enum StampFlow: String, CaseIterable, Sendable {
    /// Approved.
    case granted
    /// Handed over to the producer.
    case issued
    /// On labels that were exported for printing.
    case printed
    /// Bound to a batch, less what was undone.
    case activated
    case wasted, void, returned
    /// Lost or stolen.
    case lost
    case unusedExpired = "unused-expired"
}

/// How many stamps went which way.
package struct StampFlows: Hashable, Sendable {
    package private(set) var counts: [StampFlow: Int] = [:]

    package init() {}

    /// As stored.
    init?(_ facts: CanonicalJSON?) {
        for flow in StampFlow.allCases {
            guard let count = facts?[flow.rawValue]?.integer else { return nil }
            counts[flow] = count
        }
    }

    /// 0 for what did not happen.
    package subscript(flow: StampFlow) -> Int { counts[flow, default: 0] }

    mutating func add(_ count: Int, _ flow: StampFlow) { counts[flow, default: 0] += count }

    /// Adds what an entry of the ledger says: the truth that every other count must agree with.
    mutating func add(_ record: LedgerRecord) throws(RegistryError) {
        switch record.act {
        case ActWord.allotmentApproved.rawValue:
            guard let quantity = record.after["quantity"]?.integer else { throw .corrupt("ledger facts") }
            add(quantity, .granted)
        case ActWord.labelsExported.rawValue:
            add(try LedgerRange.all(in: record.after).reduce(0) { $0 + $1.serials.count }, .printed)
        default: break
        }
        let before = try LedgerRange.all(in: record.before)
        for part in try LedgerRange.all(in: record.after) {
            for old in before where old.state != part.state {
                guard let both = old.serials.intersection(part.serials) else { continue }
                add(moved: both.count, from: old.state, to: part.state)
            }
        }
    }

    private mutating func add(moved count: Int, from old: RangeState, to new: RangeState) {
        if old == .activated, !new.isTerminal { add(-count, .activated) }
        switch new {
        case .issued: if old == .reserved { add(count, .issued) }
        case .activated: add(count, .activated)
        case .wasted: add(count, .wasted)
        case .void: add(count, .void)
        case .returned: add(count, .returned)
        case .lost, .stolen: add(count, .lost)
        case .unusedExpired: add(count, .unusedExpired)
        case .reserved, .printed: break
        }
    }

    /// As the report keeps them: every flow, also those that did not happen.
    var facts: CanonicalJSON {
        .object(
            Dictionary(uniqueKeysWithValues: StampFlow.allCases.map { ($0.rawValue, .integer(self[$0])) }))
    }

    package static func + (left: StampFlows, right: StampFlows) -> StampFlows {
        var sum = left
        for (flow, count) in right.counts { sum.add(count, flow) }
        return sum
    }
}

/// A range of serials and its state, as an entry states it.
private struct LedgerRange {
    let serials: SerialRange
    let state: RangeState

    /// The ranges of a before or after: a list of them, or the member `ranges`; none for other facts.
    static func all(in facts: CanonicalJSON) throws(RegistryError) -> [LedgerRange] {
        var ranges: [LedgerRange] = []
        for fact in facts.array ?? facts["ranges"]?.array ?? [] {
            guard let first = fact["first"]?.integer.flatMap({ UInt32(exactly: $0) }),
                let last = fact["last"]?.integer.flatMap({ UInt32(exactly: $0) }),
                let serials = SerialRange(first, last),
                let state = fact["state"]?.string.flatMap({ RangeState(rawValue: $0) })
            else { throw .corrupt("ledger facts") }
            ranges.append(LedgerRange(serials: serials, state: state))
        }
        return ranges
    }
}
