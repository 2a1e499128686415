import Registry
import StampFormat
import Testing
import TestTools

@testable import RegistrySQL

/// Who is let in, and into what.
@Suite struct PostgresStoreTests {
    @Test func `an empty database is no office, and is filled when one is founded`() async throws {
        let database = try TestDatabase(isEmpty: true)
        defer { withExtendedLifetime(database) {} }
        await #expect(throws: RegistryError.noOffice) {
            try await PostgresStore(database.address, creating: false)
        }
        #expect(try database.connection().tables().isEmpty)
        let store = try await PostgresStore(database.address, creating: true)
        await #expect(throws: RegistryError.noOffice) {
            try await store.read { reader throws(RegistryError) in try reader.office() }
        }
    }

    @Test func `another program's database is refused and gets no tables of ours`() async throws {
        let database = try TestDatabase(isEmpty: true)
        defer { withExtendedLifetime(database) {} }
        try database.connection().run("CREATE TABLE song (title text)")
        await #expect(throws: RegistryError.notARegistry) {
            try await PostgresStore(database.address, creating: true)
        }
        #expect(try database.connection().tables() == ["song"])
    }

    @Test func `an older database is not changed unless that is asked for`() async throws {
        let database = try TestDatabase(isEmpty: true)
        defer { withExtendedLifetime(database) {} }
        let connection = try database.connection()
        try connection.run("BEGIN")
        try Migrations.apply(to: connection, upTo: 6)
        try connection.run("COMMIT")
        let missing = Migrations.steps.dropFirst(6).map(\.noun)
        await #expect(throws: RegistryError.database(.schemaBehind(missing: missing))) {
            try await PostgresStore(database.address, creating: false)
        }
        #expect(try await PostgresStore.missingSteps(database.address) == missing)
        _ = try await PostgresStore(database.address, creating: true)
        _ = try await PostgresStore(database.address, creating: false)
        #expect(try await PostgresStore.missingSteps(database.address).isEmpty)
    }

    @Test(
        "a database of a later version is refused",
        arguments: [
            "INSERT INTO migration (number, noun) VALUES (99, 'future')",
            "UPDATE migration SET noun = 'other' WHERE number = 2", "DELETE FROM migration WHERE number = 1",
        ])
    func laterVersion(_ sql: String) async throws {
        let database = try TestDatabase()
        defer { withExtendedLifetime(database) {} }
        try database.execute(sql)
        await #expect(throws: RegistryError.notARegistry) {
            try await PostgresStore(database.address, creating: true)
        }
    }

    @Test func `who does not get in is told why`() async throws {
        let server = try PostgresServer.shared()
        let refusals: [(String, DatabaseRefusal)] = [
            (server.url("nowhere"), .unknownDatabase("nowhere")),
            (server.url("postgres").replacing("stamp@", with: "nobody@"), .notAdmitted(user: "nobody")),
            ("postgres://stamp@/x?host=/nowhere", .unreachable(host: "/nowhere")),
            ("postgres://stamp@127.0.0.1:1/x", .unreachable(host: "127.0.0.1")),
        ]
        for (url, refusal) in refusals {
            let address = try PostgresAddress(url: url)
            await #expect(throws: RegistryError.database(refusal)) {
                try await PostgresStore(address, creating: true)
            }
        }
    }

    @Test func `over TLS a verified server takes an office from a user who owns nothing else`() async throws {
        let (server, database) = (try PostgresServer.shared(), try TestDatabase(isEmpty: true, owner: "lan"))
        defer { withExtendedLifetime(database) {} }
        func open(_ password: String, _ query: String) async throws -> PostgresStore {
            let url = server.remoteURL(database.name, password: password, query)
            return try await PostgresStore(PostgresAddress(url: url), creating: true)
        }
        let verified = "sslmode=verify-full&sslrootcert=\(server.folder)/ca.pem"
        let store = try await open(PostgresServer.password, verified)
        try await OfficeDesk(store: store).found(
            Sample.office(), by: Sample.act(as: .administrator, on: "2026-01-01"))
        #expect(try await RegistryCheck.run(on: store).allSatisfy { $0.fault == nil })
        await #expect(throws: RegistryError.database(.notAdmitted(user: "lan"))) {
            try await open("wrong", verified)
        }
        await #expect(throws: RegistryError.database(.notAdmitted(user: "lan"))) {
            try await open(PostgresServer.password, "sslmode=disable")
        }
        let others = "/etc/ssl/certs/ca-certificates.crt"
        for root in [others, "/nowhere.pem"] {
            await #expect(throws: RegistryError.database(.tlsFailed(host: "localhost")), "\(root)") {
                try await open(PostgresServer.password, "sslmode=verify-full&sslrootcert=\(root)")
            }
        }
    }
}
