import Registry
import StampFormat
import Testing

/// Every list on the demo register, on the day on which the demo office lives.
@Suite struct OfficeListTests {
    private func list(
        on day: String = "2026-11-20", _ pick: @escaping @Sendable (CertificateList) -> [CertificateLine]
    ) async throws -> [UInt32] {
        let register = try await TestRegister.withDemo()
        let day = try Sample.day(day)
        let lines = try await register.store.read { reader throws(RegistryError) in
            pick(try CertificateList(reader, on: day))
        }
        return lines.map(\.line.product.number.number)
    }

    @Test(
        "expiring", arguments: [(180, [11, 12, 17, 14] as [UInt32]), (90, [11, 12]), (30, [11]), (13, [])])
    func expiring(days: Int, products: [UInt32]) async throws {
        #expect(try await list { $0.expiring(within: days) } == products)
    }

    @Test func `expired, and expired without being recognised again`() async throws {
        #expect(try await list { $0.expired } == [1, 2, 3, 13])
        #expect(try await list { $0.expiredNotRenewed } == [1, 2, 3, 13])
        #expect(try await list(on: "2026-12-05") { $0.expiredNotRenewed } == [1, 2, 3, 13, 11])
    }

    @Test func `withdrawn`() async throws { #expect(try await list { $0.withdrawn } == [18]) }

    @Test(arguments: StoreDriver.schemas)
    func `a product that is recognised again leaves the public list`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let terms = DecisionTerms(
            number: "1/QĐ", date: try Sample.day("2026-11-18"), authority: "UBND tỉnh Điện Biên",
            level: .province)
        _ = try await DecisionDesk(store: register.store).grant(
            Array("product,score\n2,55\n".utf8), terms, isDryRun: false, by: Sample.act())
        let day = try Sample.day("2026-11-20")
        let (expired, open) = try await register.store.read { reader throws(RegistryError) in
            let list = try CertificateList(reader, on: day)
            return (list.expired, list.expiredNotRenewed)
        }
        #expect(expired.map(\.isRenewed) == [false, true, false, false])
        #expect(open.map(\.line.product.number.number) == [1, 3, 13])
    }

    @Test(
        "tests due",
        arguments: [
            ("2026-11-20", ["17 expired"]), ("2026-11-19", ["17 within-7"]),
            ("2026-12-20", ["17 expired", "4 within-60", "9 within-60", "5 within-60", "14 within-60"]),
            (
                "2027-01-24",
                ["17 expired", "4 within-7", "9 within-30", "5 within-30", "14 within-30", "7 within-30"]
            ),
        ])
    func testsDue(day: String, expected: [String]) async throws {
        let register = try await TestRegister.withDemo()
        let day = try Sample.day(day)
        let lines = try await register.store.read { reader throws(RegistryError) in
            try TestsDueLine.due(reader, on: day)
        }
        #expect(lines.map { "\($0.line.product.number.number) \($0.reminder.word)" } == expected)
    }

    @Test(arguments: StoreDriver.schemas)
    func `stamps unused beyond the regulation's months`(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(10).number
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 4, lot: nil, by: Sample.act(as: .producer))
        for (day, count) in [("2027-05-20", 0), ("2027-05-21", 6)] {
            let day = try Sample.day(day)
            let lines = try await office.store.read { reader throws(RegistryError) in
                try UnusedStampsLine.list(reader, on: day)
            }
            #expect(lines.reduce(0) { $0 + $1.count } == count)
        }
    }
}
