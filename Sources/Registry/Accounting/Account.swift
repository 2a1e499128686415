package import StampFormat

/// Where the stamps of an allotment, product or producer are.
///
/// The identity of the office's book ("Sổ theo dõi tem"): issued = activated + wasted + returned + lost +
/// unused + in stock + void. Void stands apart from waste: it may come from stock or from a pack. Stolen is
/// counted as lost; in stock is what is reserved in the office or with the producer.
package struct Account: Hashable, Sendable {
    /// Stamps by state; states without stamps are missing.
    package private(set) var counts: [RangeState: Int] = [:]

    package init() {}

    package init(_ ranges: [StateRange]) {
        for range in ranges { add(range.serials.count, to: range.state) }
    }

    package mutating func add(_ count: Int, to state: RangeState) {
        let sum = counts[state, default: 0] + count
        counts[state] = sum == 0 ? nil : sum
    }

    package mutating func add(_ other: Account) {
        for (state, count) in other.counts { add(count, to: state) }
    }

    package subscript(_ states: RangeState...) -> Int { states.reduce(0) { $0 + counts[$1, default: 0] } }

    package var issued: Int { counts.values.reduce(0, +) }
    package var activated: Int { self[.activated] }
    package var wasted: Int { self[.wasted] }
    package var returned: Int { self[.returned] }
    package var lost: Int { self[.lost, .stolen] }
    package var unused: Int { self[.unusedExpired] }
    package var inStock: Int { self[.reserved, .issued, .printed] }
    package var void: Int { self[.void] }
}

/// Stamps that went from one state to another.
package struct AccountFlow: Hashable, Sendable {
    package let allotment: AllotmentNumber
    /// Nil for stamps that came to be.
    package let from: RangeState?
    package let to: RangeState
    package let count: Int

    package init(allotment: AllotmentNumber, from: RangeState?, to: RangeState, count: Int) {
        self.allotment = allotment
        self.from = from
        self.to = to
        self.count = count
    }
}

/// A period's account: opening + in − out = closing, for every state.
package struct AccountPeriod: Hashable, Sendable {
    package let opening: Account
    package let moved: [AccountFlow]
    package let closing: Account

    /// - Parameters:
    ///   - earlier: all flows before the period.
    ///   - moved: the period's own flows.
    package init(earlier: [AccountFlow], moved: [AccountFlow]) {
        var account = Account()
        for flow in earlier { account.book(flow) }
        opening = account
        for flow in moved { account.book(flow) }
        closing = account
        self.moved = moved
    }

    /// Stamps that came to the state in the period.
    package func entering(_ state: RangeState) -> Int { sum { $0.to == state && $0.from != state } }

    /// Stamps that left the state in the period.
    package func leaving(_ state: RangeState) -> Int { sum { $0.from == state && $0.to != state } }

    private func sum(where wanted: (AccountFlow) -> Bool) -> Int {
        moved.filter(wanted).reduce(0) { $0 + $1.count }
    }
}

extension Account {
    fileprivate mutating func book(_ flow: AccountFlow) {
        if let from = flow.from { add(-flow.count, to: from) }
        add(flow.count, to: flow.to)
    }
}

/// Sums over serials in the store.
package protocol AccountReading {
    /// Flows by allotment and pair of states that hold from a day in the period on.
    ///
    /// `first` or `last`: nil for no bound.
    func accountFlows(from first: Day?, to last: Day?) throws(RegistryError) -> [AccountFlow]
    /// Present counts by allotment and state.
    func accounts() throws(RegistryError) -> [AllotmentNumber: Account]
}
