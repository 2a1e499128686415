package import StampFormat

/// Keeps scans as long as the regulation says, and no longer.
package struct ScanDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Stores scans, durably, in one transaction.
    package func record(_ scans: [Scan]) async throws(RegistryError) {
        try await store.append(scans)
    }

    /// Removes the scans that are older than the regulation's days.
    ///
    /// `isDryRun`: whether they are only counted.
    ///
    /// - Returns: the first day that stays, and how many scans were before it.
    /// - Throws: ``RegistryError/dayInFuture(_:)`` for a clock that shows no day.
    package func prune(isDryRun: Bool, by act: Act) async throws(RegistryError) -> (kept: Day, removed: Int) {
        try await store.write { writer throws(RegistryError) in
            let days = try writer.regulation(on: act.today).scanDays
            guard let today = Day(unixSeconds: act.at / 1000), let kept = today.adding(days: -days) else {
                throw .dayInFuture(act.today)
            }
            let time = kept.unixSeconds * 1000
            let count = try writer.scanCount(before: time)
            guard !isDryRun, count > 0 else { return (kept, count) }
            try writer.openPruning(before: time)
            try writer.append(
                LedgerDraft(
                    .scansPruned, on: .office, by: act,
                    before: .object(["scans": .integer(count)]),
                    after: .object(["kept_from": .string(kept.iso), "scans": .integer(0)])))
            try writer.removeScans(before: time)
            return (kept, count)
        }
    }
}
