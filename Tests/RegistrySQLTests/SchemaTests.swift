import Registry
import Testing

@Suite(.serialized) struct SchemaTests {
    @Test(
        "ranges with a gap, an overlap or a false state cannot be stored",
        arguments: [
            // 1-130 are issued, in one range.
            """
            INSERT INTO serial_range (allotment, first, last, previous_last, state) VALUES (1, 100, 131, 99, 'issued')
            """,
            """
            INSERT INTO serial_range (allotment, first, last, previous_last, state) VALUES (1, 131, 140, NULL, 'issued')
            """,
            """
            INSERT INTO serial_range (allotment, first, last, previous_last, state) VALUES (1, 132, 140, 131, 'issued')
            """,
            """
            INSERT INTO serial_range (allotment, first, last, previous_last, state) VALUES (1, 1, 140, NULL, 'issued')
            """,
            "INSERT INTO serial_range (allotment, first, last, previous_last, state) VALUES (9, 1, 9, NULL, 'issued')",
            "UPDATE serial_range SET first = 2",
            "UPDATE serial_range SET last = 0",
            "UPDATE serial_range SET state = 'sold'",
            "UPDATE serial_range SET state = 'activated'",
            "UPDATE serial_range SET lot = 'L261114B'",
            "UPDATE serial_range SET lot = 'L', product = 10",
        ], StoreDriver.schemas)
    func ranges(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.issued(130)
        #expect(RawStore(office.scratch, driver).refuses(sql))
        #expect(try await office.isWhole())
    }

    @Test("the middle of three ranges cannot be taken out", arguments: StoreDriver.schemas)
    func middle(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        _ = try await RangeDesk(store: office.store).void(
            number, from: 50, to: 60, reason: .damaged, by: Sample.act())
        let file = RawStore(office.scratch, driver)
        #expect(file.refuses("DELETE FROM serial_range WHERE first = 50"))
        #expect(file.refuses("UPDATE serial_range SET last = 70 WHERE first = 50"))
    }

    @Test(
        "a serial is not printed twice without a reason, and no print run changes or goes",
        arguments: [
            """
            INSERT INTO print_run (allotment, number, first, last, layout, file_hash)
            VALUES (1, 2, 130, 130, 'x', zeroblob(32))
            """,
            """
            INSERT INTO print_run (allotment, number, first, last, layout, file_hash, reason)
            VALUES (1, 2, 130, 130, 'x', zeroblob(32), '')
            """,
            "UPDATE print_run SET last = 129", "UPDATE print_run SET reason = 'x'", "DELETE FROM print_run",
        ], StoreDriver.schemas)
    func printRuns(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.issued(130)
        #expect(RawStore(office.scratch, driver).refuses(sql))
    }

    @Test(
        "ledger and signed blocks are never changed or removed",
        arguments: [
            "DELETE FROM ledger_entry", "DELETE FROM ledger_entry WHERE number = 3",
            "UPDATE ledger_entry SET body = '{}' WHERE number = 2",
            "UPDATE ledger_entry SET number = 99 WHERE number = 2",
            "UPDATE ledger_entry SET salt = randomblob(16)",
            "UPDATE ledger_entry SET leaf_hash = randomblob(32)",
            "DELETE FROM stamp_block", "UPDATE stamp_block SET stamps = x'00'",
            "UPDATE stamp_block SET hash = randomblob(32)",
            "INSERT INTO ledger_tree (id, count, frontier) VALUES (2, 0, x'')",
        ], StoreDriver.schemas)
    func appendOnly(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.closed(5)
        #expect(RawStore(office.scratch, driver).refuses(sql))
        #expect(try await office.isWhole())
    }

    @Test(
        "rows that break a rule of the register cannot be stored",
        arguments: [
            "INSERT INTO office (id, name, host) VALUES (2, 'x', 'y')", "UPDATE product SET producer = 99",
            "UPDATE certificate SET valid_to = valid_from - 1", "UPDATE certificate SET stars = 6",
            "UPDATE test_report SET valid_to = result_on - 1", "UPDATE batch SET use_by = produced_on - 1",
            "UPDATE batch SET packs = 0", "DELETE FROM batch", "DELETE FROM product", "DELETE FROM producer",
            "UPDATE allotment SET quantity = 0", "UPDATE allotment SET stage = 'signing'",
            "UPDATE allotment SET stage = 'approved'", "UPDATE allotment SET merkle_root = NULL",
            "UPDATE allotment SET approved_by = NULL", "UPDATE allotment SET lot = 'L'",
            "UPDATE allotment SET refusal = 'Sai lô'", "DELETE FROM allotment",
            "UPDATE regulation SET waste_allowance = 501", "UPDATE regulation SET single_officer = 2",
        ], StoreDriver.schemas)
    func register(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.closed(5)
        #expect(RawStore(office.scratch, driver).refuses(sql))
    }

    @Test(
        "the private part of an entry can be erased and the ledger stays whole",
        arguments: StoreDriver.schemas)
    func erased(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.closed(5)
        try RawStore(office.scratch, driver).execute(
            "UPDATE ledger_entry SET private_body = NULL WHERE number = 3")
        #expect(try await office.isWhole())
    }
}
