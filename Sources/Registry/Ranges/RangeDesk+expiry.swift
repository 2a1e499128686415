package import StampFormat

/// Stamps of one allotment whose time for activation has ended.
package struct ExpiredStamps: Hashable, Sendable {
    package let allotment: AllotmentNumber
    /// The last day on which they could be activated.
    package let lastDay: Day
    package let serials: [SerialRange]
}

extension RangeDesk {
    /// Ends the use of all stamps that were not activated in the regulation's months: run it daily.
    ///
    /// - `isDryRun`: only looks.
    /// - Returns: what it ended, by allotment; one ledger entry each.
    package func expireUnused(isDryRun: Bool, by act: Act) async throws(RegistryError) -> [ExpiredStamps] {
        guard !isDryRun else {
            return try await store.read { reader throws(RegistryError) in
                try reader.expiredStamps(on: act.today)
            }
        }
        return try await store.write { writer throws(RegistryError) in
            let expired = try writer.expiredStamps(on: act.today)
            for stamps in expired {
                let selection = StampSelection(stamps.allotment, stamps.serials)
                try writer.carryOut(.expire, RangeOrder(selection), to: .unusedExpired, by: act)
            }
            return expired
        }
    }

    /// Prolongs the time in which an allotment's stamps may be activated.
    ///
    /// - Throws: ``RegistryError/dayBeforeHistory(_:)`` for a day before the one that holds already,
    ///   ``RightsRefusal/notAllowed(_:_:allowed:)`` unless the office's approver does it.
    package func extend(
        _ number: AllotmentNumber, until day: Day, _ paper: Paper, by act: Act
    ) async throws(RegistryError) {
        try act.require(.allotmentExtended, in: ActWord.allotmentExtended.roles)
        guard let document = paper.document else { throw .documentRequired }
        try await store.write { writer throws(RegistryError) in
            let allotment = try writer.existingAllotment(number)
            try allotment.require(.closed)
            let present = try writer.lastUseDay(of: allotment, today: act.today)
            if let present, day <= present { throw .dayBeforeHistory(present) }
            try writer.extend(number, until: day)
            try writer.append(
                LedgerDraft(
                    .allotmentExtended, on: .allotment(number), by: act,
                    before: .object(["until": present.map { .string($0.iso) } ?? .null]),
                    after: .object(["until": .string(day.iso)]), note: paper.note, document: document))
        }
    }
}

extension RegistryReader {
    /// The last day on which an allotment's stamps may be activated; nil before it was signed.
    package func lastUseDay(of allotment: Allotment, today: Day) throws(RegistryError) -> Day? {
        let months = try regulation(on: today).unusedMonths
        guard let end = allotment.issue?.issuedOn.day.adding(months: months) else { return nil }
        return try extendedUntil(allotment.number).map { max($0, end) } ?? end
    }

    fileprivate func expiredStamps(on today: Day) throws(RegistryError) -> [ExpiredStamps] {
        let from = try RangeTransition.of(.expire).from
        var expired: [ExpiredStamps] = []
        for allotment in try allotments() where allotment.stage == .closed && allotment.kind.isForPacks {
            guard let lastDay = try lastUseDay(of: allotment, today: today), lastDay < today else { continue }
            let serials = try ranges(of: allotment.number).filter { from.contains($0.state) }.map(\.serials)
            guard !serials.isEmpty else { continue }
            expired.append(ExpiredStamps(allotment: allotment.number, lastDay: lastDay, serials: serials))
        }
        return expired
    }
}

extension StampKind {
    /// Whether stamps of the kind go onto packs: not specimens, not plaques.
    package var isForPacks: Bool { self == .recognisedProduct || self == .participatingProduct }
}
