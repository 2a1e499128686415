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
            number, PrintRequest(serials: Sample.serials(1, 65), layout: "tomy-145"),
            on: Sample.day("2026-11-20"))
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

    @Test("an approver prints again what is on no pack, with a reason", arguments: StoreDriver.allCases)
    func reprint(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        let desk = PrintDesk(store: office.store)
        let approver = try Sample.act("Cán bộ 2", as: .approver)
        _ = try await record(office, number, 1, 30)
        _ = try await record(office, number, 31, 65)
        await #expect(throws: RegistryError.notPrinted(first: 66)) {
            try await desk.record(number, 60, 70, reason: "Kẹt giấy", by: approver)
        }
        await #expect(throws: RegistryError.self) {
            try await desk.record(
                number, 20, 40, layout: "b", reason: "Kẹt giấy", by: Sample.act(as: .producer))
        }
        let again = try await desk.record(number, 20, 40, layout: "b", reason: "Kẹt giấy", by: approver)
        #expect(again.number == 3 && again.isReprint)
        #expect(try await desk.record(number, 20, 40, layout: "b", reason: "Kẹt giấy", by: approver) == again)
        let counts = try await office.store.read { reader throws(RegistryError) in try reader.labelCounts() }
        #expect(counts[number]?.exported == 65 && counts[number]?.reprinted == 21)
        let entry = try #require(again.entry)
        let told = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: entry, limit: 1)
        }
        #expect(try told.first.map { try LedgerRecord($0).act } == "labels.reprinted")
        #expect(told.first?.actor == "Cán bộ 2")
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 25, lot: nil, by: Sample.act(as: .producer))
        await #expect(throws: RegistryError.wrongState(.activated, first: 24, last: 25)) {
            try await desk.record(number, 24, 30, layout: "c", reason: "Kẹt giấy", by: approver)
        }
        #expect(try await office.isWhole())
    }

    @Test("the same labels for another reason are another run", arguments: StoreDriver.allCases)
    func otherReason(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        let desk = PrintDesk(store: office.store)
        let approver = try Sample.act("Cán bộ 2", as: .approver)
        _ = try await record(office, number, 1, 65, layout: "{\"sheet\":\"tomy-145\"}")
        func again(_ reason: String, by act: Act) async throws -> PrintRun {
            try await desk.record(number, 1, 65, layout: "{\"sheet\":\"tomy-145\"}", reason: reason, by: act)
        }
        let jam = try await again("Kẹt giấy", by: approver)
        let lost = try await again("Mất tờ nhãn", by: approver)
        #expect([jam, lost].map(\.number) == [2, 3])
        #expect(lost.request.layout == "{\"again\":3,\"sheet\":\"tomy-145\"}")
        #expect(try await again("Kẹt giấy", by: approver) == jam)
        #expect(try await again("Mất tờ nhãn", by: approver) == lost)
        // Who may not print again may not have the file of it made again either.
        await #expect(throws: RegistryError.self) {
            try await again("Kẹt giấy", by: Sample.act(as: .producer))
        }
        #expect(try await office.isWhole())
    }

    private func record(
        _ office: TestOffice, _ number: AllotmentNumber, _ first: UInt32, _ last: UInt32,
        layout: String = "tomy-145", file: UInt8 = 1
    ) async throws -> PrintRun {
        try await PrintDesk(store: office.store).record(
            number, first, last, layout: layout, file: file, by: Sample.act())
    }
}
