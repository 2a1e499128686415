import Registry
import SnapshotSealing
import StampFormat
import StampSigning
import StampSnapshot
import Testing

@Suite struct SnapshotContractTests {
    private static func sample() throws -> SnapshotSample {
        try SnapshotSample(key: Sample.key(), window: Sample.window())
    }

    @Test(
        "versions rise with the clock, each with its entry, and are stored as signed",
        arguments: StoreDriver.allCases)
    func versions(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.issued(130)
        let sample = try Self.sample()
        let act = try Sample.act(as: .administrator)
        let entries = try await office.ledgerCount()
        let first = try await sample.make(in: office.store, by: act)
        let second = try await sample.make(in: office.store, by: act)
        #expect(UInt64(first.statement.version) == (first.statement.madeAt - 1_577_811_600) / 60)
        #expect(second.statement.version == first.statement.version + 1)
        #expect(second.statement.digest == first.statement.digest)
        #expect(try await office.ledgerCount() == entries + 2)
        let (newest, versions) = try await office.elsewhere().read { reader throws(RegistryError) in
            (try reader.newestSnapshot(), try reader.snapshotVersions())
        }
        #expect(newest?.file == second.bytes)
        #expect(versions.map(\.version) == [first.statement.version, second.statement.version])
        #expect(try sample.taken(second.bytes).state.allotments.map(\.quantity) == [130])
        #expect(try await office.isWhole())
    }

    @Test("a register that was restored from before gives no version twice", arguments: StoreDriver.quick)
    func restored(_ driver: StoreDriver) async throws {
        let (kept, restored) = (try await TestOffice(driver), try await TestOffice(driver))
        let sample = try Self.sample()
        var held: UInt32 = 0
        for minute in Int64(0)..<3 {
            let act = try Sample.act(as: .administrator)
            let later = Act(actor: act.actor, role: act.role, at: act.at + minute * 60_000, today: act.today)
            held = try await sample.make(in: kept.store, by: later).statement.version
        }
        // The other register knows none of these versions: it stands for one from the night before.
        let act = try Sample.act(as: .administrator)
        let next = Act(actor: act.actor, role: act.role, at: act.at + 180_000, today: act.today)
        #expect(try await sample.make(in: restored.store, by: next).statement.version > held)
    }

    @Test("old versions lose their file and keep their hash", arguments: StoreDriver.quick)
    func pruning(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let sample = try Self.sample()
        let act = try Sample.act(as: .administrator)
        var first: UInt32?
        for _ in 0..<StoredSnapshot.keptFiles + 2 {
            let made = try await sample.make(in: office.store, by: act).statement.version
            first = first ?? made
        }
        let versions = try await office.store.read { reader throws(RegistryError) in
            try reader.snapshotVersions()
        }
        #expect(versions.count == Int(StoredSnapshot.keptFiles) + 2)
        #expect(versions.map(\.hasFile) == [false, false] + Array(repeating: true, count: 32))
        let (gone, oldest) = (try #require(first), versions[2].version)
        let desk = SnapshotDesk(store: office.store)
        await #expect(throws: RegistryError.snapshot(.unknownVersion(gone, oldest: oldest))) {
            try await desk.newest(since: gone)
        }
        #expect(try await desk.newest(since: oldest).base?.version == oldest)
    }

    @Test(
        "what was made is never changed, and no lower version comes after",
        arguments: [
            "DELETE FROM snapshot", "UPDATE snapshot SET version = version + 1",
            "UPDATE snapshot SET made_at = 1", "UPDATE snapshot SET digest = x'00'",
            "UPDATE snapshot SET file = x'00'",
            """
            INSERT INTO snapshot (version, made_at, digest, file) SELECT version - 1, made_at, digest, file
            FROM snapshot
            """,
        ], StoreDriver.schemas)
    func final(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await Self.sample().make(in: office.store, by: Sample.act(as: .administrator))
        #expect(RawStore(office.scratch, driver).refuses(sql))
    }

    @Test func `a snapshot needs a key of the office whose window holds the day, and a few days of validity`()
        async throws
    {
        let office = try await TestOffice(.memory)
        let sample = try Self.sample()
        let desk = SnapshotDesk(store: office.store)
        let act = try Sample.act(as: .administrator)
        await #expect(throws: RegistryError.noSigningKey(on: act.today)) {
            try await desk.make(keys: sample.keyring, signedBy: SigningKey(), by: act)
        }
        for days in [0, 61, -1] {
            await #expect(throws: RegistryError.snapshot(.badValidity(days, allowed: 1...60))) {
                try await desk.make(
                    validDays: days, keys: sample.keyring, signedBy: sample.key, by: act)
            }
        }
        await #expect(throws: RegistryError.snapshot(.noneYet)) { try await desk.newest() }
    }

    @Test func `a status list has two bits for each stamp, the lowest first`() async throws {
        let office = try await TestOffice(.memory)
        let number = try await office.issued(10).number
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 5, lot: nil, by: Sample.act(as: .producer))
        let sample = try Self.sample()
        let snapshot = try sample.taken(
            try await sample.make(in: office.store, by: Sample.act(as: .administrator)).bytes)
        let list = try TokenStatusList(of: number, in: snapshot, on: Sample.act().today)
        #expect(list.packed == [0b0000_0000, 0b1111_1100, 0b0000_1111])
        let parts = try list.token(signedBy: sample.key).split(separator: ".")
        #expect(parts.count == 3)
        #expect(throws: RegistryError.unknownAllotment(AllotmentNumber(number: 9))) {
            try TokenStatusList(of: AllotmentNumber(number: 9), in: snapshot, on: Sample.act().today)
        }
    }
}
