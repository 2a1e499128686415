import Registry
import StampFormat
import StampSigning
import Testing

@Suite struct ScratchContractTests {
    @Test("the first right check is remembered, and every wrong one", arguments: StoreDriver.allCases)
    func answers(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(9).number
        let secret = try #require(ScratchSecret(bytes: [UInt8](repeating: 7, count: 32)))
        let serials = try Sample.serials(1, 5)
        let desk = PrintDesk(store: office.store)
        try await desk.record(
            number, PrintRequest(serials: serials, layout: "a"),
            PrintedFile(hash: [UInt8](repeating: 1, count: 32), proved: 5), scratch: secret, by: Sample.act())
        let stamps = try await office.store.read { reader throws(RegistryError) in
            try reader.stamps(serials, of: number)
        }
        let scratch = ScratchDesk(store: office.store, secret: secret)
        let (day, later) = (try Sample.act(), try Sample.act(on: "2026-12-24"))
        let (right, wrong) = (secret.code(of: stamps[0]), secret.code(of: stamps[1]))
        #expect(try await scratch.check(wrong, on: stamps[0].digits, by: day) == .wrong(tries: 1))
        #expect(try await scratch.check(right, on: stamps[0].digits, by: day) == .first)
        let code = TypedCode(of: stamps[0]).text
        #expect(try await scratch.check(right, on: code, by: later) == .again(since: day.today))
        #expect(try await scratch.check(wrong, on: code, by: later) == .wrong(tries: 2))
        await #expect(throws: RegistryError.noScratchCode) {
            let plain = try await office.store.read { reader throws(RegistryError) in
                try reader.stamps(SerialRange(6, 6) ?? serials, of: number)[0]
            }
            _ = try await scratch.check(right, on: plain.digits, by: day)
        }
        await #expect(throws: RegistryError.unknownStamp("x")) {
            _ = try await scratch.check(right, on: "x", by: day)
        }
        // A reprint keeps what was checked.
        try await desk.record(
            number, PrintRequest(serials: serials, layout: "b", reason: "Kẹt giấy"),
            PrintedFile(hash: [UInt8](repeating: 2, count: 32), proved: 5), scratch: secret,
            by: Sample.act("Cán bộ 2", as: .approver))
        #expect(try await scratch.check(right, on: code, by: later) == .again(since: day.today))
        #expect(try await office.isWhole())
    }

    @Test("a kept hash is neither changed nor removed")
    func final() async throws {
        let office = try await TestOffice()
        let number = try await office.closed(2).number
        let secret = try #require(ScratchSecret(bytes: [UInt8](repeating: 7, count: 32)))
        try await PrintDesk(store: office.store).record(
            number, PrintRequest(serials: Sample.serials(1, 2), layout: "a"),
            PrintedFile(hash: [UInt8](repeating: 1, count: 32), proved: 2), scratch: secret, by: Sample.act())
        let file = try RawFile(office.scratch)
        #expect(file.refuses("UPDATE scratch_code SET hash = zeroblob(32)"))
        #expect(file.refuses("DELETE FROM scratch_code"))
    }
}
