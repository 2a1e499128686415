import Registry
import StampFormat
import Synchronization
import TestTools
import Testing

@testable import RegistrySQL

/// What only a server can do to its clients.
@Suite struct PostgresSessionTests {
    @Test func `a connection that broke between two acts is replaced`() async throws {
        let office = try await TestOffice(.postgres)
        _ = try await office.request(5)
        try office.scratch.database().breakConnections()
        #expect(try await office.request(5).number.number == 2)
        #expect(try await office.isWhole())
    }

    @Test func `an act whose connection breaks on the way happens once`() async throws {
        let office = try await TestOffice(.postgres)
        let database = try office.scratch.database()
        let before = try await office.ledgerCount()
        let tries = Tries()
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer())
            guard tries.next() == 1 else { return }
            do { try database.breakConnections() } catch { throw .storageFailed }
        }
        #expect(tries.count == 2)
        #expect(try await office.ledgerCount() == before + 1)
        #expect(try await office.isWhole())
    }

    @Test func `when the connection breaks at the commit nobody claims to know`() async throws {
        let office = try await TestOffice(.postgres)
        let database = try office.scratch.database()
        // A deferred check that ends its own connection: the commit is on its way then.
        try database.connection().run(
            """
            CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER break AFTER INSERT ON allotment DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION break()
            """)
        await #expect(throws: RegistryError.database(.outcomeUnknown)) { try await office.request(5) }
        try database.connection().run("DROP FUNCTION break() CASCADE")
        #expect(try await office.request(5).number.number == 1)
    }

    @Test func `a transaction that met another runs again from its start`() async throws {
        let database = try TestDatabase()
        defer { withExtendedLifetime(database) {} }
        let connection = try database.connection()
        try connection.run(
            "CREATE TABLE meeting (id int PRIMARY KEY, n int); INSERT INTO meeting VALUES (1, 0), (2, 0)")
        let (first, second) = (PostgresSession(database.address), PostgresSession(database.address))
        // Each locks one row and then wants the other's.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (session, rows) in [(first, [1, 2]), (second, [2, 1])] {
                group.addTask {
                    try await session.run(.record) { connection throws(RegistryError) in
                        for row in rows {
                            try connection.run("UPDATE meeting SET n = n + 1 WHERE id = \(row)")
                            try connection.run("SELECT pg_sleep(0.2)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let counts = try connection.rows("SELECT n FROM meeting ORDER BY id", [])
        #expect(try counts.map { try $0.integer(0) } == [2, 2])
    }

    @Test func `who waits too long for a lock is told to try again`() async throws {
        let office = try await TestOffice(.postgres)
        let url = try PostgresServer.shared().url(office.scratch.database().name, "&lock_timeout=1")
        let store = try await PostgresStore(PostgresAddress(url: url), creating: false)
        let holder = try office.scratch.database().connection()
        var patient = PostgresOptions()
        // On a busy machine this test's own wait may be longer than the usual half minute.
        patient.idleTimeout = 3600
        try holder.begin(PostgresTransaction.write.opening(patient))
        let (act, regulation) = (
            try Sample.act(as: .administrator), Regulation.initial(from: try Sample.day("2026-02-01"))
        )
        await #expect(throws: RegistryError.busy) {
            try await OfficeDesk(store: store).adopt(regulation, by: act)
        }
        // Reading waits for nobody.
        _ = try await store.read { reader throws(RegistryError) in try reader.office() }
        #expect(holder.rollBack())
        try await OfficeDesk(store: store).adopt(regulation, by: act)
    }

    @Test func `a process has no more connections than its pool`() async throws {
        let database = try TestDatabase()
        defer { withExtendedLifetime(database) {} }
        let url = try PostgresServer.shared().url(database.name, "&pool=3&application_name=pool")
        let store = try await PostgresStore(PostgresAddress(url: url), creating: false)
        let most = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<24 {
                group.addTask {
                    try await store.run(.read) { connection throws(RegistryError) in
                        try connection.run("SELECT pg_sleep(0.02)")
                        let query = """
                            SELECT COUNT(*) FROM pg_stat_activity
                            WHERE application_name = 'pool' AND datname = current_database()
                            """
                        return try connection.rows(query, []).first?.integer(0) ?? 0
                    }
                }
            }
            return try await group.reduce(0) { max($0, $1) }
        }
        #expect(most == 3)
    }

    @Test(
        "text keeps every character, and one that no text may hold is refused",
        arguments: ["\u{0}", "a\u{0}b"])
    func zero(_ text: String) throws {
        try TestDatabase.connected { connection in
            let kept = try connection.rows("SELECT CAST($1 AS TEXT)", [.text("Nậm\n'\"\\")]).first
            #expect(try kept?.text(0) == "Nậm\n'\"\\")
            #expect(throws: RegistryError.corrupt("value 22021")) {
                try connection.rows("SELECT CAST($1 AS TEXT)", [.text(text)])
            }
        }
    }

    @Test(
        "numbers come back as they are",
        arguments: [
            ("SUM(n)", 9_000_000_000_000_000), ("-SUM(n)", -9_000_000_000_000_000), ("COUNT(*)", 2),
            ("SUM(n) - SUM(n)", 0), ("MIN(n)", 0), ("div(SUM(n), 100000000)", 90_000_000), ("1", 1),
            ("CAST(-7 AS SMALLINT)", -7), ("COUNT(*) = 2", 1),
        ])
    func numbers(expression: String, value: Int) throws {
        try TestDatabase.connected { connection in
            let sql = "SELECT \(expression) FROM (VALUES (CAST(0 AS BIGINT)), (9000000000000000)) AS v (n)"
            let row = try connection.rows(sql, []).first
            #expect(try row?.integer(0) == value)
        }
    }

    @Test("a value that is no whole number is corrupt", arguments: ["1.5", "CAST(1.5 AS FLOAT)", "now()"])
    func fraction(expression: String) throws {
        try TestDatabase.connected { connection in
            let error = #expect(throws: RegistryError.self) {
                try connection.rows("SELECT \(expression)", [])
            }
            #expect(error?.code == "corrupt")
        }
    }
}

/// How often something was begun.
private final class Tries: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }

    func next() -> Int {
        number.withLock {
            $0 += 1
            return $0
        }
    }
}
