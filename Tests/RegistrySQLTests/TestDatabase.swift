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

    init(isEmpty: Bool = false) throws {
        let template = isEmpty ? "template0" : try TestDatabase.template.get()
        address = try PostgresAddress(url: PostgresServer.shared().url(name))
        try TestDatabase.onServer("CREATE DATABASE \(name) TEMPLATE \(template)")
    }

    deinit { try? TestDatabase.onServer("DROP DATABASE \(name) WITH (FORCE)") }

    /// A connection as someone has who goes past the registry.
    func connection() throws -> PostgresConnection { try PostgresConnection(address, usesNames: false) }

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
