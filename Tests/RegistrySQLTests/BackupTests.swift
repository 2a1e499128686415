import Foundation
import Registry
import StampFormat
import Testing

@testable import RegistrySQL

@Suite struct BackupTests {
    @Test(
        "an office goes to the other database and back, with every hash the same",
        arguments: StoreDriver.schemas)
    func thereAndBack(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.issued(5_000)
        let start = try office.address(driver)
        let (first, second) = (try Place(.postgres), try Place(.file))
        let there = try await OfficeStore(at: start, creating: false).copy(to: first.address, at: 1)
        let back = try await OfficeStore(at: first.address, creating: false).copy(to: second.address, at: 2)
        #expect(there.tables == back.tables && there.root == back.root && there.entries == back.entries)
        #expect(there.tables.first { $0.name == "stamp_block" }?.rows == 2)
        let store = try await OfficeStore(at: second.address, creating: false)
        #expect(try await RegistryCheck.run(on: store).allSatisfy { $0.fault == nil })
        #expect(try await AccountCheck.run(on: store).stamps == 5_000)
        // It goes on where the first was: nothing was left behind in the database that was left.
        let act = try Sample.act()
        let request = AllotmentRequest(
            product: try Sample.number(), kind: .recognisedProduct, quantity: 5, lot: nil)
        #expect(try await AllotmentDesk(store: store).request(request, by: act).number.number == 2)
    }

    @Test("a backup is the same bytes from either database")
    func sameBytes() async throws {
        let office = try await TestOffice(.file)
        _ = try await office.closed(5)
        let place = try Place(.postgres)
        let source = try office.address(.file)
        _ = try await OfficeStore(at: source, creating: false).copy(to: place.address, at: 1)
        #expect(try await place.backup(of: source) == place.backup(of: place.address))
    }

    @Test("a database with anything in it is not restored into", arguments: StoreDriver.schemas)
    func notEmpty(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let entries = try await office.ledgerCount()
        let address = try office.address(driver)
        let bytes = try await Place(.file).backup(of: address)
        await #expect(throws: RegistryError.database(.notEmpty)) {
            try await Place(.file).restore(bytes, to: address)
        }
        #expect(try await office.ledgerCount() == entries)
    }

    @Test("an office that is none is not backed up", arguments: StoreDriver.schemas)
    func noOffice(_ driver: StoreDriver) async throws {
        let place = try Place(driver)
        _ = try await OfficeStore(at: place.address, creating: true)
        await #expect(throws: RegistryError.noOffice) { try await place.backup(of: place.address) }
    }

    @Test("a changed byte anywhere is found, and nothing is stored", arguments: StoreDriver.schemas)
    func damaged(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(.file)
        _ = try await office.closed(5)
        let source = try office.address(.file)
        let place = try Place(driver)
        let bytes = try await place.backup(of: source)
        var codes: Set<String> = []
        for offset in stride(from: 0, to: bytes.count, by: bytes.count / 11) {
            var changed = bytes
            changed[offset] ^= 0x20
            let error = await #expect(throws: RegistryError.self, "byte \(offset)") {
                try await place.restore(changed, to: place.address)
            }
            codes.insert(error?.code ?? "")
        }
        #expect(codes.contains("not-a-backup") && codes.contains("backup-damaged"))
        // The place is as empty as it was.
        #expect(try await place.restore(bytes, to: place.address).entries == 6)
    }

    @Test("a backup that was cut off is incomplete", arguments: [1, 37, 5_000])
    func cut(_ missing: Int) async throws {
        let office = try await TestOffice(.file)
        _ = try await office.closed(5)
        let place = try Place(.file)
        let bytes = try await place.backup(of: office.address(.file))
        await #expect(throws: RegistryError.backup(.incomplete)) {
            try await place.restore(bytes.dropLast(missing), to: place.address)
        }
        #expect(!FileManager.default.fileExists(atPath: place.scratch.path("registry.sqlite")))
    }

    @Test func `a target that stores something else is found`() async throws {
        let office = try await TestOffice(.file)
        let place = try Place(.file)
        var bytes = try await place.backup(of: office.address(.file))
        // The hash that a table's end names is another one; the file's own hash is made to fit.
        let end = try #require(bytes.ranges(of: Array("\"table\":\"batch\"}".utf8)).last)
        bytes[end.lowerBound - 4] = bytes[end.lowerBound - 4] == 0x30 ? 0x31 : 0x30
        await #expect(throws: RegistryError.backup(.differs(table: "batch"))) {
            try await place.restore(Place.sealed(bytes), to: place.address)
        }
    }

    @Test("a later version's backup is refused, and a later format's")
    func later() async throws {
        let office = try await TestOffice(.file)
        let place = try Place(.file)
        let bytes = try await place.backup(of: office.address(.file))
        let steps = Migrations.steps.count
        await #expect(throws: RegistryError.database(.schemaAhead(needs: steps + 1, known: steps))) {
            try await place.restore(Place.sealed(bytes, changing: "]}", to: ",\"z\"]}"), to: place.address)
        }
        await #expect(throws: RegistryError.backup(.laterFormat(2))) {
            try await place.restore(
                Place.sealed(bytes, changing: "\"format\":1", to: "\"format\":2"), to: place.address)
        }
    }

    @Test("what an older version wrote is restored and brought up to date", arguments: StoreDriver.schemas)
    func older(_ driver: StoreDriver) async throws {
        let bytes = try BackupTests.olderBackup(steps: 7)
        let place = try Place(driver)
        let summary = try await place.restore(bytes, to: place.address)
        #expect(summary.steps == Migrations.steps.prefix(7).map(\.noun))
        #expect(
            try await OfficeStore.missingSteps(at: place.address) == Migrations.steps.dropFirst(7).map(\.noun)
        )
        let store = try await OfficeStore(at: place.address, creating: true)
        #expect(try await store.read { reader throws(RegistryError) in try reader.office() }.name == "VP cũ")
        #expect(try await store.integrityFaults().isEmpty)
    }

    @Test("a guard that was taken out is told", arguments: StoreDriver.schemas)
    func guards(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let store = try await OfficeStore(at: office.address(driver), creating: false)
        #expect(try await store.integrityFaults().isEmpty)
        try RawStore(office.scratch, driver).execute("DROP TRIGGER ledger_entry_stays")
        #expect(try await store.integrityFaults() == ["the guard ledger_entry_stays is missing"])
    }

    @Test(
        "an older version goes on until a step says that it cannot, and makes no backup that lacks a table",
        arguments: StoreDriver.schemas)
    func laterSteps(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (raw, known) = (RawStore(office.scratch, driver), Migrations.steps.count)
        let address = try office.address(driver)
        try raw.execute("INSERT INTO migration (number, noun) VALUES (\(known + 1), 'future')")
        _ = try await OfficeStore(at: address, creating: false)
        #expect(try await OfficeStore.missingSteps(at: address).isEmpty)
        let ahead = RegistryError.database(.schemaAhead(needs: known + 1, known: known))
        await #expect(throws: ahead) { try await Place(.file).backup(of: address) }
        try raw.execute("UPDATE schema_bound SET oldest_step = \(known + 1)")
        await #expect(throws: ahead) { try await OfficeStore(at: address, creating: true) }
    }

    /// What a version wrote that knew so many steps.
    private static func olderBackup(steps: Int) throws -> [UInt8] {
        let place = try Place(.file)
        let file = try RawFile(place.scratch)
        return try file.write { database in
            let connection = SQLiteConnection(database)
            try Migrations.apply(to: connection, upTo: steps)
            _ = try connection.rows("INSERT INTO office (id, name, host) VALUES (1, 'VP cũ', 'a.vn')", [])
            return try place.bytes { descriptor in
                _ = try Backup.write(connection, to: descriptor, at: 0)
            }
        }
    }
}
