import Registry
import StampFormat
import Testing

@Suite(.serialized) struct PrintContractTests {
    @Test("the same request is the same run and changes nothing again", arguments: StoreDriver.allCases)
    func same(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        let first = try await record(office, number, 1, 65)
        #expect(first.number == 1)
        let entries = try await office.ledgerCount()
        #expect(try await record(office, number, 1, 65) == first)
        #expect(try await office.ledgerCount() == entries)
        let plan = try await PrintDesk(store: office.store).plan(
            number, serials: Sample.serials(1, 65), layout: "tomy-145")
        #expect(plan.earlier == first)
    }

    @Test("printing hands the reserved stamps over and no others", arguments: StoreDriver.allCases)
    func handOver(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        _ = try await record(office, number, 1, 65)
        #expect(try await office.ranges(number).map(\.state) == [.issued, .reserved])
        _ = try await record(office, number, 66, 130)
        #expect(
            try await office.ranges(number) == [
                StateRange(serials: Sample.serials(1, 130), state: .issued)
            ])
        #expect(try await office.isWhole())
    }

    @Test("a serial is printed once", arguments: StoreDriver.allCases)
    func overlap(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        _ = try await record(office, number, 1, 65)
        await #expect(throws: RegistryError.alreadyPrinted(run: 1, first: 60, last: 65)) {
            try await record(office, number, 60, 70)
        }
        await #expect(throws: RegistryError.alreadyPrinted(run: 1, first: 1, last: 65)) {
            try await record(office, number, 1, 65, layout: "roll")
        }
        #expect(try await record(office, number, 66, 70).number == 2)
    }

    @Test("the same request with another file is refused", arguments: StoreDriver.allCases)
    func otherFile(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        _ = try await record(office, number, 1, 65)
        await #expect(throws: RegistryError.fileDiffers(run: 1)) {
            try await record(office, number, 1, 65, file: 9)
        }
    }

    @Test("stamps that left use or do not exist are not printed", arguments: StoreDriver.allCases)
    func notPrintable(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        await #expect(throws: RegistryError.serialsOutOfRange(last: 130)) {
            try await record(office, number, 100, 131)
        }
        _ = try await RangeDesk(store: office.store).void(
            number, from: 3, to: 4, reason: .wrongData, by: Sample.act())
        await #expect(throws: RegistryError.wrongState(.void, first: 3, last: 4)) {
            try await record(office, number, 1, 65)
        }
        _ = try await record(office, number, 5, 65)
        // What was printed before it left use is still the same file.
        _ = try await RangeDesk(store: office.store).void(
            number, from: 5, to: 6, reason: .wrongData, by: Sample.act())
        #expect(try await record(office, number, 5, 65).number == 1)
    }

    @Test("labels wait for the closing", arguments: StoreDriver.allCases)
    func notClosed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(130).number
        await #expect(throws: RegistryError.wrongStage(.approved, needed: [.closed])) {
            try await record(office, number, 1, 65)
        }
    }

    private func record(
        _ office: TestOffice, _ number: AllotmentNumber, _ first: UInt32, _ last: UInt32,
        layout: String = "tomy-145", file: UInt8 = 1
    ) async throws -> PrintRun {
        try await PrintDesk(store: office.store).record(
            number, serials: Sample.serials(first, last), layout: layout,
            fileHash: [UInt8](repeating: file, count: 32), by: Sample.act())
    }
}
