package import Registry

/// The registry in a PostgreSQL database, beside any number of other processes.
package final class PostgresStore: RegistryStore {
    private let address: PostgresAddress
    let pool: PostgresPool

    /// Opens the registry in a database that is there already.
    ///
    /// - Parameters:
    ///   - address: of the database.
    ///   - creating: whether an empty database gets the schema, and an old one its missing steps; otherwise
    ///     these are ``RegistryError/noOffice`` and ``DatabaseRefusal/schemaBehind(missing:)``.
    /// - Throws: a ``DatabaseRefusal``, ``RegistryError/notARegistry`` or ``RegistryError/readOnly``.
    package init(_ address: PostgresAddress, creating: Bool) async throws(RegistryError) {
        self.address = address
        pool = PostgresPool(address)
        let missing = try await run(.read) { connection throws(RegistryError) in
            try connection.missingSteps()
        }
        guard !missing.isEmpty else { return }
        guard creating else {
            throw missing.count == Migrations.steps.count
                ? .noOffice : .database(.schemaBehind(missing: missing.map(\.noun)))
        }
        try await run(.write) { connection throws(RegistryError) in try Migrations.apply(to: connection) }
    }

    package func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await run(.read) { connection throws(RegistryError) in try body(RegistryTransaction(connection)) }
    }

    package func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await run(.write) { connection throws(RegistryError) in
            let transaction = RegistryTransaction(connection)
            let result = try body(transaction)
            try transaction.requireEntry()
            return result
        }
    }

    package func insert(_ block: SignedBlock) async throws(RegistryError) {
        try await run(.record) { connection throws(RegistryError) in
            try RegistryTransaction(connection).insert(block)
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
