internal import Registry

/// Until which moment a replica is known to hold everything.
///
/// The place in the register's log is noted with the time at which it was asked; once the replica has replayed
/// its log to there, it holds everything of that time. So the age is never told too small: not when nothing
/// is written, not when the two have lost each other, and no clock but ours counts. Asked by use, twice a
/// second at most, not once a lookup.
actor ReplicaClock {
    typealias Instant = ContinuousClock.Instant

    private let primary, replica: PostgresPool
    private var notes: [(at: Instant, place: Int)] = []
    /// Everything of this moment is there.
    private var reached: Instant?
    private var askedAt: Instant?
    private var isAsking = false
    private var isSameRegister = false

    private static let pause: Duration = .milliseconds(500)
    /// How long a replica is left alone that failed.
    private static let rest: Duration = .seconds(5)
    private static let mostNotes = 64

    init(primary: PostgresPool, replica: PostgresPool) {
        self.primary = primary
        self.replica = replica
    }

    /// The moment; nil while nothing is known or the replica failed just now.
    func seen() async -> Instant? {
        let now = Instant.now
        guard !isAsking, askedAt.map({ $0 + ReplicaClock.pause <= now }) ?? true else { return reached }
        isAsking = true
        askedAt = now
        await ask(at: now)
        isAsking = false
        return reached
    }

    /// Leaves the replica alone for a while.
    func doubt() {
        reached = nil
        askedAt = .now + ReplicaClock.rest
    }

    private func ask(at now: Instant) async {
        if let place = try? await place(in: primary, Self.written) {
            // Of too many keep the old ones: they are the next that a late replica reaches.
            if notes.count == ReplicaClock.mostNotes { notes.removeLast() }
            notes.append((now, place))
        }
        do throws(RegistryError) {
            if !isSameRegister { try await requireSameRegister() }
            let replayed = try await place(in: replica, Self.replayed)
            reached = notes.last { $0.place <= replayed }?.at ?? reached
            notes.removeAll { $0.place <= replayed }
        } catch {
            doubt()
        }
    }

    /// - Throws: ``DatabaseRefusal/badReplica(_:)``, or why one of the two did not answer.
    func requireSameRegister() async throws(RegistryError) {
        let (own, other) = (try await mark(in: primary), try await mark(in: replica))
        guard own == other else { throw .database(.badReplica(.otherRegister)) }
        _ = try await place(in: replica, Self.replayed)
        isSameRegister = true
    }

    private static let written = "SELECT CAST(pg_current_wal_lsn() - CAST('0/0' AS pg_lsn) AS BIGINT)"
    /// NULL where nothing is replayed: such a server goes its own way.
    private static let replayed = "SELECT CAST(pg_last_wal_replay_lsn() - CAST('0/0' AS pg_lsn) AS BIGINT)"

    /// How old a replica's facts may be, in milliseconds, that nobody can compare with its register.
    ///
    /// It is the time since the last commit that it replayed, by the clocks of the two servers: too large while
    /// nothing was written.
    ///
    /// - Throws: ``ReplicaFault/notReplaying`` or ``ReplicaFault/tooOldAlone(_:most:)``.
    static func ageAlone(_ connection: PostgresConnection, most: Int64) throws(RegistryError) -> Int64 {
        let query = """
            SELECT CASE WHEN pg_is_in_recovery() THEN 1 ELSE 0 END,
                CAST(EXTRACT(EPOCH FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000 AS BIGINT)
            """
        let row = try connection.rows(query, []).first
        guard try row?.integer(0) == 1 else { throw .database(.badReplica(.notReplaying)) }
        let age = try row?.optionalInteger(1)
        guard let age, age <= most else {
            let seconds = age.map { ($0 + 999) / 1000 }
            throw .database(.badReplica(.tooOldAlone(seconds, most: Int(most / 1000))))
        }
        return Int64(max(0, age))
    }

    private func place(in pool: PostgresPool, _ question: String) async throws(RegistryError) -> Int {
        let place = try await ask(pool) { connection throws(RegistryError) in
            try connection.rows(question, []).first?.optionalInteger(0)
        }
        guard let place else { throw .database(.badReplica(.notReplaying)) }
        return place
    }

    /// The hash of the first entry, which its random salt makes like no other office's.
    private func mark(in pool: PostgresPool) async throws(RegistryError) -> [UInt8]? {
        try await ask(pool) { connection throws(RegistryError) in
            try connection.rows("SELECT leaf_hash FROM ledger_entry WHERE number = 1", []).first?.blob(0)
        }
    }

    private func ask<Result: Sendable>(
        _ pool: PostgresPool, _ body: @Sendable (PostgresConnection) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await pool.lend { session throws(RegistryError) in try await session.run(.read, body) }
    }
}
