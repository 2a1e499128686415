import Registry
import StampFormat
import StampSigning
import Testing

@Suite struct ShopperScratchTests {
    private static let start: Int64 = 1_795_150_800_000
    private static func client(_ number: UInt8) -> [UInt8] { [UInt8](repeating: number, count: 16) }

    private struct Scratched {
        let office: TestOffice
        let desk: ShopperScratchDesk<AnyStore>
        let staff: ScratchDesk<AnyStore>
        let place: StampPlace
        let stamp: Stamp
        let right: ScratchCode
        let wrong: ScratchCode

        init(_ driver: StoreDriver) async throws {
            office = try await TestOffice(driver)
            let number = try await office.closed(2).number
            let secret = try #require(ScratchSecret(bytes: [UInt8](repeating: 7, count: 32)))
            try await PrintDesk(store: office.store).record(
                number, PrintRequest(serials: Sample.serials(1, 1), layout: "a"),
                PrintedFile(hash: [UInt8](repeating: 1, count: 32), proved: 1), scratch: secret,
                by: Sample.act())
            stamp = try await office.stamp(1, of: number)
            place = StampPlace(number, stamp.fields.serial)
            (right, wrong) = (secret.code(of: stamp), secret.code(of: try await office.stamp(2, of: number)))
            desk = ShopperScratchDesk(store: office.store, secret: secret)
            staff = ScratchDesk(store: office.store, secret: secret)
        }

        func check(_ code: ScratchCode, _ client: UInt8, after seconds: Int64) async throws -> ShopperScratch
        {
            try await desk.check(
                code, at: place, from: ShopperScratchTests.client(client),
                at: ShopperScratchTests.start + 1000 * seconds)
        }
    }

    @Test(
        "the first right code is told from those after it, with how often and when",
        arguments: StoreDriver.allCases)
    func again(_ driver: StoreDriver) async throws {
        let one = try await Scratched(driver)
        let entries = try await one.office.ledgerCount()
        let (day, start) = (try Sample.day("2026-11-20"), Self.start)
        #expect(try await one.check(one.wrong, 1, after: 0) == .wrong(left: 9))
        #expect(try await one.check(one.right, 1, after: 1) == .first)
        // The same client once more is no further check.
        #expect(try await one.check(one.right, 1, after: 2) == .first)
        #expect(
            try await one.check(one.right, 2, after: 3)
                == .again(count: 1, since: day, lastAt: start + 1000))
        #expect(
            try await one.check(one.right, 3, after: 90_000)
                == .again(count: 2, since: day, lastAt: start + 3000))
        #expect(
            try await one.check(one.right, 1, after: 90_001)
                == .again(count: 2, since: day, lastAt: start + 90_000_000))
        // Nobody acted: the ledger has nothing to say.
        #expect(try await one.office.ledgerCount() == entries)
        #expect(try await one.office.isWhole())
    }

    @Test(
        "ten tries of a stamp an hour, whoever asks, and the end tells nothing of the code",
        arguments: StoreDriver.allCases)
    func limit(_ driver: StoreDriver) async throws {
        let one = try await Scratched(driver)
        for number in 0..<10 {
            #expect(
                try await one.check(one.wrong, UInt8(number), after: Int64(number))
                    == .wrong(left: 9 - number))
        }
        for code in [one.right, one.wrong] {
            #expect(try await one.check(code, 11, after: 60) == .tooMany(seconds: 3540))
        }
        #expect(try await one.check(one.right, 11, after: 3600) == .first)
        #expect(try await one.check(one.wrong, 12, after: 3600) == .tooMany(seconds: 1))
        // Whoever was right before asks as often as they like.
        #expect(try await one.check(one.right, 11, after: 3600) == .first)
    }

    @Test("office and shoppers hear of each other", arguments: StoreDriver.quick)
    func both(_ driver: StoreDriver) async throws {
        let one = try await Scratched(driver)
        let (act, day) = (try Sample.act(on: "2026-12-24"), try Sample.day("2026-11-20"))
        #expect(try await one.check(one.wrong, 1, after: 0) == .wrong(left: 9))
        #expect(try await one.check(one.right, 1, after: 1) == .first)
        #expect(try await one.staff.check(one.right, on: one.stamp.digits, by: act) == .again(since: day))
        #expect(try await one.staff.check(one.wrong, on: one.stamp.digits, by: act) == .wrong(tries: 2))
        #expect(
            try await one.check(one.right, 2, after: 9)
                == .again(count: 2, since: day, lastAt: Self.start + 1000))
        for seconds in 10..<13 {
            _ = try await one.check(one.wrong, 3, after: Int64(seconds))
        }
        // Four wrong codes of shoppers and one of the office's make five.
        let score = try await one.office.store.read { reader throws(RegistryError) in
            try reader.copyScore(of: one.place)
        }
        #expect(score.findings == [.scratchGuessed(tries: 5)])
    }

    @Test("a label without a second code has none", arguments: StoreDriver.quick)
    func none(_ driver: StoreDriver) async throws {
        let one = try await Scratched(driver)
        let second = StampPlace(one.place.allotment, try #require(Serial(number: 2)))
        await #expect(throws: RegistryError.noScratchCode) {
            _ = try await one.desk.check(one.right, at: second, from: Self.client(1), at: Self.start)
        }
    }

    @Test("a try is neither changed nor removed", arguments: StoreDriver.schemas)
    func final(_ driver: StoreDriver) async throws {
        let one = try await Scratched(driver)
        _ = try await one.check(one.wrong, 1, after: 0)
        for sql in ["UPDATE scratch_try SET is_right = 1", "DELETE FROM scratch_try"] {
            #expect(one.office.raw.refuses(sql))
        }
    }
}
