internal import Registry

/// Makes the parts of growing tables before rows need them: whoever writes does it, no nightly job.
///
/// When one cannot be made now, nothing is lost: rows go to the part for the rest, and move when it is made.
actor PostgresPartitions {
    private let pool: PostgresPool
    /// Before it every month has its part, in milliseconds since 1970.
    private var scansUntil: Int64 = 0
    private var entriesUntil = 0
    /// When it did not work the last time.
    private var failedAt: Int64 = 0

    /// Milliseconds after which it is tried again.
    private static let patience: Int64 = 300_000

    init(_ pool: PostgresPool) { self.pool = pool }

    /// Makes the month of the latest of these scans and the next one.
    func makeRoom(for scans: [Scan]) async {
        guard let latest = scans.map(\.at).max(), let month = PostgresPart(scansAt: latest),
            month.bounds.upperBound >= scansUntil, latest > failedAt + PostgresPartitions.patience,
            let next = PostgresPart(scansAt: month.bounds.upperBound)
        else { return }
        if await add([month, next], to: "scan", by: "at") {
            scansUntil = next.bounds.upperBound
        } else {
            failedAt = latest
        }
    }

    /// Makes the next part of the ledger when half of one is full.
    func makeRoom(afterEntry number: Int) async {
        let next = number + Migrations.ledgerSpan / 2
        guard next / Migrations.ledgerSpan > number / Migrations.ledgerSpan, next > entriesUntil else {
            return
        }
        entriesUntil = next
        _ = await add([PostgresPart(entry: next)], to: "ledger_entry", by: "number")
    }

    /// Waits for nobody: whoever reads everything, as a backup does, must not hold up those who write.
    private func add(_ parts: [PostgresPart], to table: String, by column: String) async -> Bool {
        do throws(RegistryError) {
            try await pool.lend { session throws(RegistryError) in
                try await session.run(.record) { connection throws(RegistryError) in
                    try connection.run("SET LOCAL lock_timeout = 200")
                    try connection.add(parts, to: table, by: column)
                }
            }
            return true
        } catch {
            return false
        }
    }
}
