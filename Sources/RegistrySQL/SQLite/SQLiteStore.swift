internal import GRDB
package import Registry

/// The registry in one SQLite file: WAL, full synchronisation, one writer.
package final class SQLiteStore: RegistryStore {
    let pool: DatabasePool
    private let brief: SQLiteBriefReaders
    private let claims: FileClaims

    /// Opens the file, or makes it, and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - path: of the database file, in a folder that may be written.
    ///   - creating: whether a missing file is made; otherwise it is ``RegistryError/noOffice``.
    /// - Throws: ``RegistryError/readOnly``, ``RegistryError/notARegistry`` or ``RegistryError/busy``.
    package init(path: String, creating: Bool) async throws(RegistryError) {
        if !creating {
            guard try FileClaims.exists(path) else { throw .noOffice }
        }
        claims = FileClaims(path: path + ".lock")
        brief = SQLiteBriefReaders(path: path)
        // The register holds names of persons: SQLite gives its other files the mode of this one.
        if creating { try FileClaims.createPrivateFile(path) }
        do {
            pool = try DatabasePool(path: path, configuration: SQLiteStore.configuration(creating: creating))
            // GRDB relaxes synchronisation for WAL; a stamp that was handed out must survive a power cut.
            try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            // Looked at first: a command that only reads shall not wait for one that writes.
            let isUpToDate = try await pool.read { try SQLiteStore.missingSteps($0).isEmpty }
            if !isUpToDate { try await pool.write { try Migrations.apply(to: SQLiteConnection($0)) } }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    package func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        do {
            return try await withoutActuallyEscaping(body) { body in
                try await pool.read { try body(RegistryTransaction(SQLiteConnection($0))) }
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    package func readBriefly<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        if let result = try brief.read(body) { return result }
        return try await read(body)
    }

    package func readBrieflyDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result> {
        Dated(try await readBriefly(body), age: 0)
    }

    package func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        do {
            return try await withoutActuallyEscaping(body) { body in
                try await pool.write { database in
                    let transaction = RegistryTransaction(SQLiteConnection(database))
                    let result = try body(transaction)
                    try transaction.requireEntry()
                    return result
                }
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    package func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        do {
            return try await withoutActuallyEscaping(body) { body in
                try await pool.write { try body(RegistryTransaction(SQLiteConnection($0))) }
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    package func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        let held = try claims.take(claim)
        defer { held.release() }
        return try await body()
    }

    /// - Throws: ``RegistryError/notARegistry`` for a file of something else.
    static func missingSteps(_ database: Database) throws -> ArraySlice<Migrations.Step> {
        let hasTable = try database.tableExists("migration")
        // SQLite opens any program's file: one with tables, but not ours, stays without ours.
        guard try hasTable || isEmpty(database) else { throw RegistryError.notARegistry }
        return try Migrations.missing(in: SQLiteConnection(database), hasTable: hasTable)
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") == 0
    }

    static func configuration(creating: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // 16 MiB hold the upper pages of ten million stamps: a lookup then reads one page of the file.
            try database.execute(sql: "PRAGMA cache_size = -16384")
            // What follows shapes a new file; asked of an old one, it would wait for the writer's lock.
            guard creating, !database.configuration.readonly else { return }
            // A block of stamps is 344 kB: large pages make it a short chain.
            try database.execute(sql: "PRAGMA page_size = 16384")
            // Nothing is ever deleted; what counts is the map of pages that comes with it: SQLite then finds
            // the page of one stamp without reading the chain before it.
            try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
        }
        return configuration
    }
}
