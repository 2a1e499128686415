import Registry
import StampFormat
import Testing

@Suite(.serialized) struct ShopReturnContractTests {
    @Test("a list is voided in one act, with the file's hash in its note", arguments: StoreDriver.allCases)
    func whole(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        let entries = try await office.ledgerCount()
        let report = try await take(office, number, "serial_from,serial_to\n3,5\n9,\n6,7\n100,130\n")
        #expect(report.isSaved)
        #expect(report.rows == 4)
        #expect(report.count == 37)
        let serials = [try Sample.serials(3, 7), try Sample.serials(9, 9), try Sample.serials(100, 130)]
        #expect(report.ranges == serials)
        #expect(try await office.ledgerCount() == entries + 1)
        let void = try await office.ranges(number).filter { $0.state == .void }
        #expect(void.map(\.serials) == report.ranges)
        #expect(void.allSatisfy { $0.reason == "damaged" })
        #expect(try await office.isWhole())
    }

    @Test("a dry run says the same and changes nothing", arguments: StoreDriver.allCases)
    func dryRun(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        let (entries, ranges) = (try await office.ledgerCount(), try await office.ranges(number))
        let report = try await take(office, number, "so tem;den so\n3;5\n", isDryRun: true)
        #expect(!report.isSaved && report.count == 3 && report.faults.isEmpty)
        #expect(try await office.ledgerCount() == entries)
        #expect(try await office.ranges(number) == ranges)
    }

    @Test("every fault has its row, and one is enough to save nothing", arguments: StoreDriver.allCases)
    func faults(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        _ = try await RangeDesk(store: office.store).void(
            number, from: 20, to: 20, reason: .wrongData, by: Sample.act())
        let ranges = try await office.ranges(number)
        let text = """
            serial_from,serial_to
            3,5
            0,
            131,
            8,6
            5,9
            1,2
            1,3
            19,21
            x,
            ,4
            1.5,
            1E+05,
            """
        let report = try await take(office, number, text)
        #expect(!report.isSaved)
        let found = report.faults.map { "\($0.row ?? 0) \($0.column ?? "") \($0.value) \($0.rule.code)" }
        #expect(
            found == [
                "3 serial_from 0 out-of-range", "4 serial_from 131 out-of-range",
                "5 serial_to 6 serials-reversed", "6 serial_from 5 repeated-row",
                "8 serial_from 1 repeated-row", "9 serial_from 19 serial-state",
                "10 serial_from x not-a-number", "11 serial_from  required",
                "12 serial_from 1.5 not-a-number", "13 serial_from 1E+05 mangled-number",
            ])
        #expect(report.faults[3].rule == .repeatedKey(firstRow: 2))
        #expect(report.faults[4].rule == .repeatedKey(firstRow: 7))
        #expect(report.faults[5].rule == .serialState(.void))
        #expect(try await office.ranges(number) == ranges)
    }

    @Test("what is on a pack was not destroyed by a shop", arguments: StoreDriver.allCases)
    func activated(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        _ = try await PrintDesk(store: office.store).record(
            number, PrintRequest(serials: Sample.serials(1, 130), layout: "shop"),
            PrintedFile(hash: [UInt8](repeating: 1, count: 32), proved: 130), by: Sample.act())
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 10, lot: nil, by: Sample.act(as: .producer))
        let report = try await take(office, number, "serial\n10\n11\n")
        #expect(report.faults.map(\.rule) == [.serialState(.activated)])
        #expect(try await take(office, number, "serial\n11\n").isSaved)
    }

    @Test("a file without serials, or without their column, is refused", arguments: StoreDriver.allCases)
    func empty(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        for (text, code) in [
            ("", "empty-file"), ("serial_from\n", "empty-file"), ("name\nx\n", "missing-column"),
            ("serial_from,serial_to\n1,2,3\n", "field-count"),
        ] {
            let report = try await take(office, number, text)
            #expect(report.faults.first?.rule.code == code, "\(text)")
            #expect(!report.isSaved)
        }
    }

    @Test("stamps that are not all signed have no labels to destroy", arguments: StoreDriver.allCases)
    func notClosed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(130).number
        await #expect(throws: RegistryError.wrongStage(.approved, needed: [.closed])) {
            try await take(office, number, "serial_from\n1\n")
        }
    }

    private func take(
        _ office: TestOffice, _ number: AllotmentNumber, _ text: String, isDryRun: Bool = false
    ) async throws -> ShopReturnReport {
        let order = ShopReturnOrder(allotment: number, reason: .damaged, document: "BB-07/2026")
        return try await ShopReturnDesk(store: office.store).take(
            ImportFile(name: "destroyed.csv", csv: Array(text.utf8)), order, isDryRun: isDryRun,
            by: Sample.act())
    }
}
