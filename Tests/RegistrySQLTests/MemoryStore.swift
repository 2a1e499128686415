import GRDB
import Registry
import Synchronization

@testable import RegistrySQL

/// The store's own transactions over a database in memory: for tests that make tens of thousands of acts.
final class MemoryStore: RegistryStore {
    let queue: DatabaseQueue
    private let claims = Mutex<Set<StoreClaim>>([])

    init() throws {
        queue = try DatabaseQueue()
        try queue.write { try Migrations.apply(to: SQLiteConnection($0)) }
    }

    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        do {
            return try reading { try body(RegistryTransaction(SQLiteConnection($0))) }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        do {
            return try writing { database in
                let transaction = RegistryTransaction(SQLiteConnection(database))
                let result = try body(transaction)
                try transaction.requireEntry()
                return result
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        do {
            return try writing { try body(RegistryTransaction(SQLiteConnection($0))) }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        guard claims.withLock({ $0.insert(claim).inserted }) else { throw claim.refusal }
        defer { claims.withLock { _ = $0.remove(claim) } }
        return try await body()
    }

    /// Changes the database as only someone can who goes past the registry.
    func execute(_ sql: String) throws { try queue.write { try $0.execute(sql: sql) } }

    private func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.read(body)
    }

    private func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.write(body)
    }
}
