package import Registry

/// The registry in a PostgreSQL database, beside any number of other processes.
package final class PostgresStore: RegistryStore {
    private let address: PostgresAddress
    let pool: PostgresPool
    private let partitions: PostgresPartitions
    private let replica: PostgresReplica?
    /// Milliseconds that facts may be old where this is a replica whose register is away; nil for the register.
    private let standInAge: Int64?

    /// Opens the registry in a database that is there already.
    ///
    /// - Parameters:
    ///   - address: of the database.
    ///   - creating: whether an empty database gets the schema, and an old one its missing steps; otherwise
    ///     these are ``RegistryError/noOffice`` and ``DatabaseRefusal/schemaBehind(missing:)``.
    ///   - replica: where facts are read that may be a little old; one that is away now is no fault.
    /// - Throws: a ``DatabaseRefusal``, ``RegistryError/notARegistry`` or ``RegistryError/readOnly``.
    package init(
        _ address: PostgresAddress, creating: Bool, replica: ReplicaAddress? = nil
    ) async throws(RegistryError) {
        self.address = address
        let pool = PostgresPool(address)
        self.pool = pool
        partitions = PostgresPartitions(pool)
        self.replica = replica.map { PostgresReplica($0, of: address) }
        standInAge = nil
        let missing = try await run(.read) { connection throws(RegistryError) in
            try connection.missingSteps()
        }
        guard !missing.isEmpty else {
            try await requireReplica()
            return
        }
        guard creating else {
            throw missing.count == Migrations.steps.count
                ? .noOffice : .database(.schemaBehind(missing: missing.map(\.noun)))
        }
        try await run(.write) { connection throws(RegistryError) in try Migrations.apply(to: connection) }
    }

    /// Opens a replica whose register does not answer, for reading verdicts: ``readDated(_:)`` says how old they are.
    ///
    /// - Throws: as for the register, and later ``ReplicaFault/tooOldAlone(_:most:)``.
    package init(standingIn replica: ReplicaAddress) async throws(RegistryError) {
        address = replica.address
        pool = PostgresPool(replica.address)
        partitions = PostgresPartitions(pool)
        self.replica = nil
        standInAge = replica.mostAge
        let missing = try await run(.read) { connection throws(RegistryError) in
            try connection.missingSteps()
        }
        guard missing.isEmpty else { throw .database(.schemaBehind(missing: missing.map(\.noun))) }
    }

    private func requireReplica() async throws(RegistryError) {
        do throws(RegistryError) {
            try await replica?.requireSameRegister()
        } catch {
            if case .database(.badReplica) = error { throw error }
        }
    }

    package func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await run(.read) { connection throws(RegistryError) in try body(RegistryTransaction(connection)) }
    }

    package func readDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result> {
        if let answer = await replica?.read(body) { return answer }
        if let standInAge {
            return try await run(.read) { connection throws(RegistryError) in
                let age = try ReplicaClock.ageAlone(connection, most: standInAge)
                return Dated(try body(RegistryTransaction(connection)), age: age)
            }
        }
        return Dated(try await read(body), age: 0)
    }

    package func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        let (result, last) = try await run(.write) { connection throws(RegistryError) in
            let transaction = RegistryTransaction(connection)
            let result = try body(transaction)
            try transaction.requireEntry()
            return (result, transaction.lastEntry)
        }
        if let last { await partitions.makeRoom(afterEntry: last) }
        return result
    }

    package func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await run(.record) { connection throws(RegistryError) in
            try body(RegistryTransaction(connection))
        }
    }

    package func append(_ scans: [Scan]) async throws(RegistryError) {
        await partitions.makeRoom(for: scans)
        try await run(.record) { connection throws(RegistryError) in
            try RegistryTransaction(connection).append(scans)
        }
    }

    /// The claim's lock is held by a transaction of its own, so that it holds behind a pooler too.
    package func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        let session = PostgresSession(address)
        guard try await session.hold(PostgresTransaction.question(for: claim)) else { throw claim.refusal }
        do throws(RegistryError) {
            let result = try await body()
            await session.release()
            return result
        } catch {
            await session.release()
            throw error
        }
    }

    func run<Result: Sendable>(
        _ kind: PostgresTransaction,
        _ body: @Sendable (PostgresConnection) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await pool.lend { session throws(RegistryError) in try await session.run(kind, body) }
    }
}
