import Registry
import StampFormat
import Testing

@testable import RegistrySQL

/// Scans and the ledger in parts, on PostgreSQL.
@Suite struct PartitionTests {
    private static func scans(
        _ number: AllotmentNumber, _ serials: ClosedRange<UInt32>, on day: String
    ) throws -> [Scan] {
        let at = try Sample.day(day).unixSeconds * 1000
        return try serials.map { serial in
            Scan(
                try ScanContractTests.place(number, serial), at: at, verdict: "valid", state: .activated,
                province: nil, client: [UInt8](repeating: 1, count: Scan.clientByteCount))
        }
    }

    private static func rows(_ table: String, _ office: TestOffice) throws -> Int {
        try RawStore(office.scratch, .postgres).count("SELECT COUNT(*) FROM \(table)")
    }

    private static func parts(_ table: String, _ office: TestOffice) throws -> [String] {
        try office.scratch.database().connection().parts(of: table).map(\.name)
    }

    @Test func `a month begins at midnight in Viet Nam`() throws {
        let midnight = try Sample.day("2031-03-01").unixSeconds * 1000
        #expect(try #require(PostgresPart(scansAt: midnight - 1)).name == "scan_2031_02")
        let march = try #require(PostgresPart(scansAt: midnight))
        #expect(march.name == "scan_2031_03" && march.bounds.lowerBound == midnight)
        #expect(try march.bounds.upperBound == Sample.day("2031-04-01").unixSeconds * 1000)
        #expect(PostgresPart(scansAt: .max) == nil)
    }

    @Test func `who writes scans makes their month and the next`() async throws {
        let office = try await TestOffice(.postgres)
        let number = try await office.issued(5).number
        let desk = ScanDesk(store: office.store)
        #expect(try Self.parts("scan", office) == ["scan_first"])
        try await desk.record(try Self.scans(number, 1...5, on: "2031-12-31"))
        #expect(try Self.parts("scan", office) == ["scan_2031_12", "scan_2032_01", "scan_first"])
        try await desk.record(try Self.scans(number, 1...5, on: "2032-01-01"))
        #expect(try Self.parts("scan", office).contains("scan_2032_02"))
        #expect(try Self.rows("scan_2031_12", office) == 5 && Self.rows("scan_2032_01", office) == 5)
        #expect(try Self.rows("scan_rest", office) == 0)
    }

    @Test func `scans of a month that has no part are kept, and move when it is made`() async throws {
        let office = try await TestOffice(.postgres)
        let number = try await office.issued(5).number
        let early = try Self.scans(number, 1...5, on: "2031-03-31")
        // As a version does that knows of no parts.
        try await office.store.write { writer throws(RegistryError) in try writer.append(early) }
        #expect(try Self.rows("scan_rest", office) == 5)
        #expect(try Self.parts("scan", office) == ["scan_first"])
        let desk = ScanDesk(store: office.store)
        try await desk.record(try Self.scans(number, 1...2, on: "2031-03-01"))
        #expect(try Self.rows("scan_rest", office) == 0)
        #expect(try Self.rows("scan_2031_03", office) == 7)
        #expect(try Self.rows("scan", office) == 7)
        let raw = RawStore(office.scratch, .postgres)
        for part in ["scan_2031_03", "scan_rest", "scan"] where try Self.rows(part, office) > 0 {
            #expect(raw.refuses("DELETE FROM \(part)"), "\(part)")
        }
    }

    @Test func `a part that cannot be made now loses nothing`() async throws {
        let office = try await TestOffice(.postgres)
        let number = try await office.issued(5).number
        let reader = try office.scratch.database().connection()
        // As a backup does for minutes.
        try reader.run("BEGIN; SELECT COUNT(*) FROM scan")
        let desk = ScanDesk(store: office.store)
        try await desk.record(try Self.scans(number, 1...5, on: "2031-03-31"))
        #expect(reader.rollBack())
        #expect(try Self.rows("scan_rest", office) == 5)
        // Within minutes it is not tried again; then the scans find their month.
        try await desk.record(try Self.scans(number, 1...5, on: "2031-03-31"))
        #expect(try Self.rows("scan_rest", office) == 5)
        try await desk.record(try Self.scans(number, 1...5, on: "2031-04-01"))
        #expect(try Self.rows("scan_2031_04", office) == 5)
    }

    @Test func `pruning drops whole months, and of the last one what is too old`() async throws {
        let office = try await TestOffice(.postgres)
        let number = try await office.issued(5).number
        let desk = ScanDesk(store: office.store)
        try await office.adopt { $0.scanDays = 30 }
        for day in ["2031-01-10", "2031-02-10", "2031-03-01", "2031-03-20"] {
            try await desk.record(try Self.scans(number, 1...5, on: day))
        }
        let day = try Sample.day("2031-04-05")
        let act = Act(
            actor: "Quản trị", role: .administrator, at: day.unixSeconds * 1000, today: day)
        #expect(try await desk.prune(isDryRun: false, by: act).removed == 15)
        #expect(try Self.parts("scan", office) == ["scan_2031_03", "scan_2031_04"])
        #expect(try Self.rows("scan", office) == 5)
        #expect(try await office.isWhole())
        // What comes from before all parts is kept too.
        try await office.store.append(try Self.scans(number, 1...5, on: "2030-01-01"))
        #expect(try Self.rows("scan", office) == 10)
    }

    @Test func `the ledger's next part is there before it is needed, and no entry needs one`() async throws {
        let office = try await TestOffice(.postgres)
        let connection = try office.scratch.database().connection()
        let span = Migrations.ledgerSpan
        #expect(try connection.parts(of: "ledger_entry").map(\.bounds.upperBound) == [Int64(span)])
        let parts = PostgresPartitions(PostgresPool(try office.scratch.database().address))
        await parts.makeRoom(afterEntry: span / 2 - 1)
        #expect(try connection.parts(of: "ledger_entry").count == 1)
        await parts.makeRoom(afterEntry: span / 2)
        #expect(try Self.parts("ledger_entry", office) == ["ledger_entry_1", "ledger_entry_first"])
        let raw = RawStore(office.scratch, .postgres)
        for number in [span - 1, span, 2 * span] {
            try raw.execute(
                """
                INSERT INTO ledger_entry (number, body, salt, leaf_hash)
                VALUES (\(number), '{}', randomblob(16), randomblob(32))
                """)
            #expect(raw.refuses("DELETE FROM ledger_entry WHERE number = \(number)"))
            #expect(raw.refuses("UPDATE ledger_entry SET body = '' WHERE number = \(number)"))
        }
        #expect(try Self.rows("ledger_entry_1", office) == 1 && Self.rows("ledger_entry_rest", office) == 1)
        for part in ["ledger_entry_first", "ledger_entry_1", "ledger_entry_rest", "ledger_entry"] {
            #expect(throws: RegistryError.self, "\(part)") { try connection.run("TRUNCATE \(part) CASCADE") }
        }
    }

    @Test func `a database that is there keeps every row where it is`() async throws {
        let database = try TestDatabase(isEmpty: true)
        defer { withExtendedLifetime(database) {} }
        let connection = try database.connection()
        try connection.run("BEGIN")
        try Migrations.apply(to: connection, upTo: Migrations.partitions.number - 1)
        try connection.run("COMMIT")
        #expect(try connection.parts(of: "scan").isEmpty)
        try connection.run(
            """
            INSERT INTO ledger_entry (number, body, salt, leaf_hash)
                SELECT n, '{}', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex')
                FROM generate_series(1, 3) n;
            INSERT INTO scan_pruning (entry, valid_from, recorded_on, at, before_at) VALUES (2, 1, 1, 1, 1)
            """)
        let file = try connection.rows("SELECT CAST(pg_relation_filenode('ledger_entry') AS BIGINT)", [])
            .first
        _ = try await PostgresStore(database.address, creating: true)
        #expect(try connection.parts(of: "scan").map(\.name) == ["scan_first"])
        let now = try connection.rows("SELECT CAST(pg_relation_filenode('ledger_entry_first') AS BIGINT)", [])
            .first
        #expect(file?.values == now?.values)
        #expect(try connection.rows("SELECT number FROM ledger_entry", []).count == 3)
        let entry = "INSERT INTO scan_pruning (entry, valid_from, recorded_on, at, before_at) VALUES"
        #expect(throws: RegistryError.corrupt("constraint scan_pruning_entry_fkey")) {
            try connection.run("\(entry) (4, 1, 1, 1, 1)")
        }
        try connection.run("\(entry) (3, 1, 1, 1, 1)")
    }

    @Test func `a guard that is switched off in one part is told`() async throws {
        let office = try await TestOffice(.postgres)
        let store = try await OfficeStore(at: office.address(.postgres), creating: false)
        #expect(try await store.integrityFaults().isEmpty)
        try office.scratch.database().connection().run(
            "ALTER TABLE ledger_entry_rest DISABLE TRIGGER ledger_entry_stays")
        #expect(try await store.integrityFaults() == ["the guard ledger_entry_stays is missing"])
    }
}
