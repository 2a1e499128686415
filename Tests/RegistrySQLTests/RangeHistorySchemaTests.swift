import GRDB
import Registry
import StampFormat
import Testing

@Suite struct RangeHistorySchemaTests {
    @Test func `the schema knows exactly the transitions of the tables`() async throws {
        let store = try MemoryStore()
        let ranges = Set(
            RangeTransition.all.flatMap { line in
                line.from.flatMap { from in line.to.map { "\(from.rawValue) \($0.rawValue)" } }
            })
        let batches = Set(
            BatchTransition.all.flatMap { line in
                line.from.flatMap { from in line.to.map { "\(from.rawValue) \($0.rawValue)" } }
            })
        #expect(try pairs("range_transition", store) == ranges)
        #expect(try pairs("batch_transition", store) == batches)
    }

    @Test(
        "what the table of transitions does not know cannot be stored",
        arguments: [
            ("returned", "issued"), ("void", "activated"), ("reserved", "activated"), ("lost", "issued"),
            ("wasted", "printed"), ("unused-expired", "activated"), ("issued", "reserved"),
            ("issued", "sold"),
        ] as [(String, String)], [StoreDriver.memory, .postgres])
    func transition(pair: (from: String, to: String), _ driver: StoreDriver) async throws {
        let scratch = try Scratch()
        let office = try await RangeOffice(driver.open(in: scratch))
        _ = try await office.issued(10)
        #expect(
            RawStore(scratch, driver).refuses(
                """
                INSERT INTO range_event (allotment, number, first, last, from_state, state, lot, entry,
                    valid_from, recorded_on, at, document)
                VALUES (1, 9, 1, 5, '\(pair.from)', '\(pair.to)', 'L1', 3, 1, 1, 1, 'X')
                """))
    }

    @Test(
        "histories only grow, and each row needs its entry",
        arguments: [
            "DELETE FROM range_event", "UPDATE range_event SET state = 'printed'", "DELETE FROM batch_event",
            "UPDATE batch_event SET packs = 1",
            """
            INSERT INTO range_event (allotment, number, first, last, from_state, state, entry, valid_from, recorded_on,
                at) VALUES (1, 9, 1, 5, 'issued', 'printed', 99, 1, 1, 1)
            """,
            """
            INSERT INTO range_event (allotment, number, first, last, from_state, state, entry, valid_from, recorded_on,
                at) VALUES (1, 9, 1, 5, 'issued', 'lost', 3, 1, 1, 1)
            """,
            """
            INSERT INTO range_event (allotment, number, first, last, from_state, state, entry, valid_from, recorded_on,
                at) VALUES (1, 9, 1, 5, 'issued', 'printed', 3, 2, 1, 1)
            """,
        ], [StoreDriver.memory, .postgres])
    func appendOnly(_ sql: String, _ driver: StoreDriver) async throws {
        let scratch = try Scratch()
        let office = try await RangeOffice(driver.open(in: scratch))
        _ = try await office.issued(10)
        #expect(RawStore(scratch, driver).refuses(sql))
        _ = try await AccountCheck.run(on: office.store)
    }

    @Test(
        "a changed range or history is found, with its serials",
        arguments: [
            (
                "UPDATE serial_range SET state = 'printed' WHERE first = 6",
                "allotment 1, issued: ranges say 0, history 5"
            ),
            (
                "UPDATE serial_range SET lot = 'L2' WHERE first = 1",
                "allotment 1, serials 1-5: ranges say activated L2, history activated L1"
            ),
            (
                "DROP TRIGGER range_event_no_delete; DELETE FROM range_event WHERE state = 'activated'",
                "allotment 1, issued: ranges say 5, history 10"
            ),
            (
                "DROP TRIGGER range_event_no_update; UPDATE range_event SET last = 4 WHERE state = 'activated'",
                "allotment 1, issued: ranges say 5, history 6"
            ),
        ] as [(String, String)], [StoreDriver.memory, .postgres])
    func tampered(change: (sql: String, fault: String), _ driver: StoreDriver) async throws {
        let scratch = try Scratch()
        let office = try await RangeOffice(driver.open(in: scratch))
        let number = try await office.issued(10)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        #expect(try await AccountCheck.run(on: office.store) == (1, 10))
        try RawStore(scratch, driver).execute(change.sql)
        await #expect(throws: RegistryError.corrupt(change.fault)) {
            try await AccountCheck.run(on: office.store)
        }
        let findings = try await RegistryCheck.run(on: office.store)
        #expect(findings.contains { $0.fault != nil && $0.subject == "allotment 1" })
    }

    @Test(
        "a changed batch or flag is found",
        arguments: [
            ("UPDATE batch SET state = 'released' WHERE lot = 'L1'", "batches"),
            ("UPDATE batch SET use_by = use_by + 100 WHERE lot = 'L2'", "batches"),
            (
                "DROP TRIGGER flag_no_delete; DELETE FROM flag WHERE number NOT IN (SELECT flag FROM flag_clearing)",
                "flags"
            ),
            ("DROP TRIGGER flag_no_update; UPDATE flag SET subject = 'product:9'", "flags"),
            ("DROP TRIGGER flag_clearing_no_delete; DELETE FROM flag_clearing", "flags"),
        ] as [(String, String)], [StoreDriver.memory, .postgres])
    func tamperedFlag(change: (sql: String, subject: String), _ driver: StoreDriver) async throws {
        let scratch = try Scratch()
        let office = try await RangeOffice(driver.open(in: scratch))
        let product = try RangeOffice<AnyStore>.product()
        let paper = Paper(document: "1")
        _ = try await office.batches.move("L1", of: product, .recall, paper, by: office.act(.approver))
        let first = try await office.flags.set(
            .recalled, on: .product(product), .quality, paper, by: office.act(.approver))
        _ = try await office.flags.set(
            .suspended, on: .product(product), .quality, paper, by: office.act(.approver))
        _ = try await office.flags.clear(first, paper, by: office.act(.approver))
        let sound = try await HistoryCheck.run(on: office.store)
        #expect(sound == [CheckFinding("batches"), CheckFinding("flags")])
        try RawStore(scratch, driver).execute(change.sql)
        let findings = try await HistoryCheck.run(on: office.store)
        #expect(findings.filter { $0.fault != nil }.map(\.subject) == [change.subject])
    }

    private func pairs(_ table: String, _ store: MemoryStore) throws -> Set<String> {
        try store.queue.read {
            Set(try String.fetchAll($0, sql: "SELECT from_state || ' ' || state FROM \(table)"))
        }
    }
}
