import Registry
import Testing

@Suite(.serialized) struct TamperTests {
    @Test(
        "a changed ledger is found",
        arguments: [
            (
                "UPDATE ledger_entry SET body = replace(body, 'approved', 'refused') WHERE number = 4",
                "entry 4: leaf-hash"
            ),
            (
                "UPDATE ledger_entry SET body = replace(body, '\"number\":4,', '\"number\":5,') WHERE number = 4",
                "entry 4: number"
            ),
            ("UPDATE ledger_entry SET leaf_hash = randomblob(32) WHERE number = 1", "entry 1: leaf-hash"),
            (
                "UPDATE ledger_entry SET private_body = '{\"actor\":\"Ai đó\"}' WHERE number = 2",
                "entry 2: commitment"
            ),
            ("UPDATE ledger_entry SET salt = randomblob(16) WHERE number = 2", "entry 2: commitment"),
            ("DELETE FROM ledger_entry WHERE number = 3", "entry 3: number"),
            ("DELETE FROM ledger_entry WHERE number = 6", "tree: stored head of 6 entries is not that of 5"),
            (
                "UPDATE ledger_tree SET count = 4, frontier = zeroblob(32)",
                "tree: stored head of 4 entries is not that of 6"
            ),
            (
                "UPDATE ledger_tree SET frontier = zeroblob(64)",
                "tree: stored head of 6 entries is not that of 6"
            ),
        ] as [(String, String)], StoreDriver.schemas)
    func ledger(tampered: (sql: String, fault: String), _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.closed(5)
        let sound = try await LedgerCheck.run(on: office.store)
        #expect(sound.fault == nil && sound.entries == 6)
        try tamper(office, tampered.sql, driver)
        #expect(try await LedgerCheck.run(on: office.store).fault == tampered.fault)
    }

    @Test(
        "changed serials, stamps and roots are found",
        arguments: [
            ("UPDATE stamp_block SET stamps = zeroblob(420)", "stamp_block 1/0"),
            ("UPDATE stamp_block SET hash = zeroblob(32)", "stamp_block 1/0"),
            ("UPDATE stamp_block SET stamps = x'00'", "stamp_block 1/0"),
            ("DELETE FROM stamp_block", "stamp_block 1/0"),
            ("UPDATE stamp_block SET block = 1", "stamp_block 1/0"),
            (
                "UPDATE allotment SET merkle_root = zeroblob(32)",
                "it is not as the ledger's last entry on it says"
            ),
            ("UPDATE serial_range SET last = 4", "serial_range at 5"),
            ("UPDATE serial_range SET last = 6", "serial_range at 7"),
            ("DELETE FROM serial_range", "serial_range at 1"),
            ("UPDATE allotment SET kind = 2", "it is not as the ledger's last entry on it says"),
            ("UPDATE allotment SET lot = NULL", "it is not as the ledger's last entry on it says"),
            (
                "UPDATE allotment SET certified_until = 16000",
                "it is not as the ledger's last entry on it says"
            ),
            ("UPDATE allotment SET use_by = 16000", "it is not as the ledger's last entry on it says"),
            ("UPDATE allotment SET issued_on = 1", "it is not as the ledger's last entry on it says"),
        ] as [(String, String)], StoreDriver.schemas)
    func allotment(tampered: (sql: String, fault: String), _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.closed(5)
        try tamper(office, tampered.sql, driver)
        let findings = try await RegistryCheck.run(on: office.store)
        #expect(
            findings == [
                CheckFinding("ledger"), CheckFinding("certificates"),
                CheckFinding("allotment 1", fault: tampered.fault),
            ])
    }

    @Test(
        "a block that was exchanged while signing goes on is never sealed",
        arguments: [
            // Shorter, with a hash to match: SHA-256 of nothing.
            """
            UPDATE stamp_block SET stamps = x'',
                hash = x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
            """,
            "UPDATE stamp_block SET block = 7", "UPDATE stamp_block SET block = 9000000000000000",
            "UPDATE stamp_block SET stamps = zeroblob(420)",
        ], StoreDriver.schemas)
    func whileSigning(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let key = try Sample.key()
        let started = try await office.started(5, with: key)
        try await office.store.insert(PreparedBlock(of: started, index: 0).signed(by: key))
        try tamper(office, sql, driver)
        #expect(try await !office.isWhole())
        await #expect(throws: RegistryError.self) { try await office.sign(started.number) }
        let stage = try await office.store.read { reader throws(RegistryError) in
            try reader.allotment(started.number)?.stage
        }
        #expect(stage == .signing)
    }

    @Test("an allotment that is missing between two others is found", arguments: StoreDriver.schemas)
    func missing(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        for _ in 0..<3 { _ = try await office.request(5) }
        try tamper(office, "DELETE FROM allotment WHERE number = 2", driver)
        let findings = try await RegistryCheck.run(on: office.store)
        #expect(findings.contains(CheckFinding("allotment 3", fault: "number: 2 is missing")))
    }

    @Test("a stamp that was exchanged in its block gets no good verdict", arguments: StoreDriver.schemas)
    func exchanged(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(5).number
        try tamper(office, "UPDATE stamp_block SET stamps = zeroblob(420)", driver)
        let error = await #expect(throws: RegistryError.self) { try await office.stamp(1, of: number) }
        #expect(error?.code == "corrupt")
    }

    /// Changes the file as only someone can who takes its safeguards out first.
    private func tamper(_ office: TestOffice, _ sql: String, _ driver: StoreDriver) throws {
        let triggers = [
            "ledger_entry_stays", "ledger_entry_is_final", "stamp_block_stays", "stamp_block_is_final",
        ]
        let drops = triggers.map { "DROP TRIGGER \($0)" }.joined(separator: ";")
        try RawStore(office.scratch, driver).execute("PRAGMA ignore_check_constraints = ON; \(drops); \(sql)")
    }
}
