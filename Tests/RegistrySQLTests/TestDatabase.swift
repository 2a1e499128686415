import Foundation
import Registry
import TestTools

@testable import RegistrySQL

/// A PostgreSQL database of one test's own, gone when the test ends.
///
/// It is copied from one that got its schema once in the test run.
final class TestDatabase: Sendable {
    let name = "t" + UUID().uuidString.lowercased().replacing("-", with: "")
    let address: PostgresAddress

    init(isEmpty: Bool = false, owner: String = "stamp") throws {
        let template = isEmpty ? "template0" : try TestDatabase.template.get()
        address = try PostgresAddress(url: PostgresServer.shared().url(name))
        try TestDatabase.onServer(
            "CREATE DATABASE \(name) OWNER \(owner) TEMPLATE \(template) STRATEGY file_copy")
    }

    deinit { try? TestDatabase.onServer("DROP DATABASE \(name) WITH (FORCE)") }

    /// Gives a connection to `body`, and lets the database go afterwards.
    static func connected(_ body: (PostgresConnection) throws -> Void) throws {
        let database = try TestDatabase()
        defer { withExtendedLifetime(database) {} }
        try body(database.connection())
    }

    /// A connection as someone has who goes past the registry.
    func connection() throws -> PostgresConnection { try PostgresConnection(address, usesNames: false) }

    /// Ends every connection to it, as a restart of the server does.
    func breakConnections() throws {
        try TestDatabase.onServer(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
    }

    /// The same database through a pooler that gives every transaction another connection.
    func pooled(_ query: String) throws -> PostgresAddress {
        try PostgresAddress(url: PostgresServer.shared().pooledURL(name, query))
    }

    /// Changes the database as only someone can who goes past the registry; says it in SQLite's words.
    func execute(_ sql: String) throws {
        let connection = try connection()
        try connection.run("BEGIN")
        for statement in sql.split(separator: ";") {
            let plain = statement.trimmingCharacters(in: .whitespacesAndNewlines)
            if plain.hasPrefix("PRAGMA ignore_check_constraints") {
                try connection.run(TestDatabase.dropConstraints)
            } else {
                for line in try PostgresSchema.statements(for: plain) { try connection.run(line) }
            }
        }
        try connection.run("COMMIT")
    }

    /// What SQLite's pragma does.
    private static let dropConstraints = """
        DO $$ DECLARE rule record; BEGIN
            FOR rule IN SELECT conname, CAST(conrelid AS regclass) AS tab FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0 AND coninhcount = 0
            LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.tab, rule.conname); END LOOP;
        END $$
        """

    private static let template = Result {
        try onServer("CREATE DATABASE template_registry TEMPLATE template0")
        let address = try PostgresAddress(url: PostgresServer.shared().url("template_registry"))
        let connection = try PostgresConnection(address, usesNames: false)
        try connection.run("BEGIN")
        try Migrations.apply(to: connection)
        try connection.run("COMMIT")
        // What tests say in SQLite's words.
        try connection.run(
            """
            CREATE FUNCTION zeroblob(integer) RETURNS bytea LANGUAGE sql AS
                $$ SELECT decode(repeat('00', $1), 'hex') $$;
            CREATE FUNCTION randomblob(integer) RETURNS bytea LANGUAGE sql AS
                $$ SELECT substring(sha256(random()::text::bytea) FOR $1) $$
            """)
        return "template_registry"
    }

    private static func onServer(_ statement: String) throws {
        let address = try PostgresAddress(url: PostgresServer.shared().url("postgres"))
        try PostgresConnection(address, usesNames: false).run(statement)
    }
}
