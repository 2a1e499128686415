import Foundation
import Registry
import StampFormat
import TestTools
import Testing

@testable import RegistrySQL

/// Many rows at once into PostgreSQL.
@Suite struct CopyTests {
    private static let target = SQLTarget(table: "copied", columns: ["n", "word", "content"])

    /// A database with one table of every type that a column of ours has.
    private static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.connection().run(
            """
            CREATE TABLE copied (n bigint PRIMARY KEY CHECK (n < 9000), word text, content bytea)
            """)
        return database
    }

    private static func count(_ database: TestDatabase) throws -> Int {
        try database.connection().rows("SELECT COUNT(*) FROM copied", []).first?.integer(0) ?? 0
    }

    @Test func `every value comes through as it was`() throws {
        let database = try Self.database()
        let connection = try database.connection()
        let rows: [[SQLValue]] = [
            [.integer(.min), .null, .null], [.integer(-1), .text(""), .blob([])],
            [.integer(0), .text("Nậm\t\\N\n'"), .blob([0, 0xFF])],
            [.integer(8999), .text("\u{20000}"), .blob([UInt8](repeating: 7, count: 200_000))],
        ]
        var rest = rows[...]
        try connection.append(to: Self.target) { rest.popFirst() }
        let stored = try connection.rows("SELECT n, word, content FROM copied ORDER BY n", [])
        #expect(stored.map(\.values) == rows)
    }

    @Test(
        "a row that breaks a rule is refused, and nothing of the copy stays",
        arguments: [
            ([SQLValue.integer(9000), .null, .null], "constraint copied_n_check"),
            ([.integer(1), .null, .null], "constraint copied_pkey"),
            ([.integer(5), .text("a\u{0}"), .null], "value 22021"),
        ])
    func refused(row: [SQLValue], reason: String) throws {
        let database = try Self.database()
        let connection = try database.connection()
        // Far more than the server is sent at once comes before and after it.
        let sound = (1...4).map {
            [SQLValue.integer($0), .null, .blob([UInt8](repeating: 1, count: 90_000))]
        }
        var rest = (sound + [row] + (10...20).map { [.integer($0), .null, sound[0][2]] })[...]
        #expect(throws: RegistryError.corrupt(reason)) {
            try connection.append(to: Self.target) { rest.popFirst() }
        }
        #expect(try Self.count(database) == 0)
        // The connection goes on.
        try connection.run("SELECT 1")
    }

    @Test func `rows that cannot be had end the transaction with their own reason`() async throws {
        let database = try Self.database()
        let session = PostgresSession(database.address)
        await #expect(throws: RegistryError.backup(.incomplete)) {
            try await session.run(.load) { connection throws(RegistryError) in
                try connection.append(to: Self.target) { () throws(RegistryError) in
                    throw .backup(.incomplete)
                }
            }
        }
        await #expect(throws: RegistryError.backup(.incomplete), "also where the body minds nothing") {
            try await session.run(.load) { connection throws(RegistryError) in
                try? connection.append(to: Self.target) { () throws(RegistryError) in
                    throw .backup(.incomplete)
                }
            }
        }
        #expect(try Self.count(database) == 0)
    }

    @Test func `a copy whose connection is cut happens once, from its start`() async throws {
        let database = try Self.database()
        let cut = Once()
        try await PostgresSession(database.address).run(.record) { connection throws(RegistryError) in
            var number: Int64 = 0
            try connection.append(to: Self.target) { () throws(RegistryError) in
                number += 1
                if number == 10, cut.isFirst {
                    do { try database.breakConnections() } catch { throw .storageFailed }
                }
                guard number <= 20 else { return nil }
                return [.integer(number), .null, .blob([UInt8](repeating: 1, count: 90_000))]
            }
        }
        #expect(!cut.isFirst)
        #expect(try Self.count(database) == 20)
    }

    @Test func `a restore whose connection is cut leaves nothing, and may be repeated`() async throws {
        let office = try await TestOffice(.file)
        _ = try await office.closed(8_200)
        let place = try Place(.postgres)
        let bytes = try await place.backup(of: office.address(.file))
        let database = try #require(place.database)
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        let (input, output) = (ends[0], ends[1])
        let sender = Thread {
            // One block has gone to the server and another is on its way.
            Self.write(bytes.prefix(500_000), to: output)
            try? database.breakConnections()
            Self.write(bytes.dropFirst(500_000), to: output)
            close(output)
        }
        sender.start()
        let error = await #expect(throws: RegistryError.self) {
            try await OfficeStore.restored(to: place.address, from: input)
        }
        #expect(error == .busy || error?.code == "database-unreachable")
        var rest = [UInt8](repeating: 0, count: 1 << 16)
        while read(input, &rest, rest.count) > 0 {}
        close(input)
        #expect(try database.connection().tables().isEmpty)
        #expect(try await place.restore(bytes, to: place.address).tables.contains { $0.rows == 3 })
    }

    @Test("scans that were stored already count once, however many come", arguments: StoreDriver.allCases)
    func known(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let desk = ScanDesk(store: office.store)
        func scans(_ serials: ClosedRange<UInt32>) throws -> [Scan] {
            try serials.flatMap { try ScanContractTests.farApart(ScanContractTests.place(number, $0)) }
        }
        try await desk.record(try scans(1...10))
        try await desk.record(try scans(6...15))
        try await desk.record(try scans(15...15))
        #expect(try RawStore(office.scratch, driver).count("SELECT COUNT(*) FROM scan") == 30)
        #expect(try await office.isWhole())
    }

    @Test func `scans wait for nobody who writes facts`() async throws {
        let office = try await TestOffice(.postgres)
        let number = try await office.issued(5).number
        let url = try PostgresServer.shared().url(office.scratch.database().name, "&lock_timeout=1")
        let store = try await PostgresStore(PostgresAddress(url: url), creating: false)
        let holder = try office.scratch.database().connection()
        try holder.begin(PostgresTransaction.write.opening(PostgresOptions()))
        let place = try ScanContractTests.place(number, 1)
        try await ScanDesk(store: store).record(try ScanContractTests.farApart(place))
        #expect(holder.rollBack())
        #expect(try RawStore(office.scratch, .postgres).count("SELECT COUNT(*) FROM scan") == 2)
    }

    private static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
