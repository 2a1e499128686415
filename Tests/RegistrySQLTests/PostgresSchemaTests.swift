import GRDB
import Registry
import Testing

@testable import RegistrySQL

@Suite struct PostgresSchemaTests {
    @Test(
        "types and literals follow from SQLite's",
        arguments: [
            (
                "CREATE TABLE a (b INTEGER PRIMARY KEY, c BLOB NOT NULL) STRICT",
                "CREATE TABLE a (b BIGINT PRIMARY KEY, c BYTEA NOT NULL)"
            ),
            ("ALTER TABLE a ADD COLUMN b TEXT", "ALTER TABLE a ADD COLUMN b TEXT COLLATE \"C\""),
            (
                "INSERT INTO a VALUES (x'0aff', 'INTEGER x', 'it''s TEXT')",
                "INSERT INTO a VALUES ('\\x0aff'::bytea, 'INTEGER x', 'it''s TEXT')"
            ),
            ("SELECT CAST(a AS TEXT)", "SELECT CAST(a AS TEXT)"),
            ("DROP TRIGGER a_stays", "DROP FUNCTION a_stays() CASCADE"),
        ])
    func translated(sqlite: String, postgres: String) throws {
        #expect(try PostgresSchema.statements(for: sqlite) == [postgres])
    }

    @Test func `a word in a comment is no type and no quote`() throws {
        let table = "CREATE TABLE a (\n    b TEXT NOT NULL, -- the office's BLOB\n    c INTEGER\n) STRICT"
        let expected = "CREATE TABLE a (\n    b TEXT COLLATE \"C\" NOT NULL, \n    c BIGINT\n)"
        #expect(try PostgresSchema.statements(for: table) == [expected])
    }

    @Test(
        "a trigger of a form that nobody foresaw stops the step",
        arguments: [
            "CREATE TRIGGER a AFTER INSERT ON b BEGIN DELETE FROM c; END",
            "CREATE TRIGGER a BEFORE DELETE ON b BEGIN SELECT 1; END",
        ])
    func unforeseen(_ trigger: String) {
        #expect(throws: RegistryError.corrupt("schema: \(trigger)")) {
            try PostgresSchema.statements(for: trigger)
        }
    }

    @Test func `what is never removed is not truncated either`() throws {
        let database = try TestDatabase()
        for table in ["ledger_entry", "stamp_block", "fact", "report", "range_event", "batch_event"] {
            let error = #expect(throws: RegistryError.self) {
                try database.connection().run("TRUNCATE \(table) CASCADE")
            }
            #expect(error?.code == "corrupt", "\(table)")
        }
    }

    @Test func `both databases have the same tables, columns, keys and triggers`() throws {
        let memory = try MemoryStore()
        let database = try TestDatabase()
        defer { withExtendedLifetime(database) {} }
        let connection = try database.connection()
        for table in Migrations.tables {
            let postgres = Set(try connection.columns(of: table))
            let sqlite = try memory.queue.read { Set(try SQLiteConnection($0).columns(of: table)) }
            #expect(postgres == sqlite, "\(table)")
            #expect(!sqlite.isEmpty, "\(table)")
        }
        let triggers = try connection.rows(
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname NOT LIKE '%_truncate'", [])
        #expect(try Set(triggers.map { try $0.text(0) }) == Set(Migrations.triggers))
        #expect(try Set(connection.tables()) == Set(Migrations.tables + ["migration"]))
    }

    @Test func `the longest name that the register takes can be searched`() async throws {
        let database = try TestDatabase()
        defer { withExtendedLifetime(database) {} }
        let store = try await PostgresStore(database.address, creating: false)
        let act = try Sample.act()
        // Letters of another script take the most room in the index.
        let name = String(repeating: "\u{20000}", count: 200)
        let producer = Producer(
            number: 1, name: name, legalForm: .cooperative, communeCode: nil, commune: "X", province: "Y",
            addressOnLabel: "Z", taxCode: nil, isSuspended: false)
        try await OfficeDesk(store: store).found(
            Sample.office(), by: Sample.act(as: .administrator, on: "2026-01-01"))
        try await store.write { writer throws(RegistryError) in
            try writer.put(producer)
            try writer.append(LedgerDraft(.registerImported, on: .importFile(kind: "test"), by: act))
        }
        let found = try await store.read { reader throws(RegistryError) in try reader.producers() }
        #expect(found == [producer])
    }
}
