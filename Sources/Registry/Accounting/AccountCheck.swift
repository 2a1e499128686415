internal import StampFormat

/// Proves the account over the whole store, from the present ranges and from the history.
package enum AccountCheck {
    /// - Returns: how many allotments and stamps were proved.
    /// - Throws: ``RegistryError/corrupt(_:)`` that names the first difference.
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> (
        allotments: Int, stamps: Int
    ) {
        try await store.read { reader throws(RegistryError) in
            let present = try reader.accounts()
            var told: [AllotmentNumber: [AccountFlow]] = [:]
            for flow in try reader.accountFlows(from: nil, to: nil) {
                told[flow.allotment, default: []].append(flow)
            }
            var (allotments, stamps) = (0, 0)
            for allotment in try reader.allotments() where allotment.hasSerials {
                let number = allotment.number
                let account = present[number] ?? Account()
                let history = AccountPeriod(earlier: [], moved: told[number] ?? []).closing
                try compare(account, history, allotment)
                try proveFold(of: allotment, reader)
                allotments += 1
                stamps += account.issued
            }
            return (allotments, stamps)
        }
    }

    /// The identity for one allotment, and ranges against history state by state.
    private static func compare(
        _ account: Account, _ history: Account, _ allotment: Allotment
    ) throws(RegistryError) {
        let number = allotment.number.number
        guard account.issued == allotment.quantity else {
            throw .corrupt(
                "allotment \(number): \(allotment.quantity) issued, \(account.issued) accounted for")
        }
        for state in RangeState.allCases where account[state] != history[state] {
            throw .corrupt(
                "allotment \(number), \(state.rawValue): ranges say \(account[state]), history \(history[state])"
            )
        }
    }

    /// - Throws: ``RegistryError/corrupt(_:)`` unless the ranges are the fold of the history, serial by serial.
    static func proveFold(of allotment: Allotment, _ reader: any RegistryReader) throws(RegistryError) {
        let present = try StateRanges(reader.ranges(of: allotment.number), quantity: allotment.quantity)
        let fold = try reader.rangeHistory(of: allotment.number).ranges(quantity: allotment.quantity)
        guard let first = fold.changes(to: present).first else { return }
        let serials = first.to.serials
        let told = fold.parts(in: serials).first
        throw .corrupt(
            "allotment \(allotment.number.number), serials \(serials.first)-\(serials.last): ranges say "
                + "\(words(of: first.to)), history \(told.map(words(of:)) ?? "nothing")")
    }

    private static func words(of range: StateRange) -> String {
        [range.state.rawValue, range.lot, range.reason].compactMap { $0 }.joined(separator: " ")
    }
}

extension Allotment {
    /// Whether its serials exist: from approval on.
    package var hasSerials: Bool { stage != .requested && stage != .refused }
}
