import Registry
import StampFormat
import Testing

@Suite(.serialized) struct LedgerFilterTests {
    @Test(arguments: StoreDriver.schemas)
    func `filters by act, subject and day give exactly the entries of the store`(_ driver: StoreDriver)
        async throws
    {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        _ = try await office.issued(20)
        _ = try await RangeDesk(store: office.store).void(
            number, from: 50, to: 60, reason: .damaged, by: Sample.act(on: "2026-11-21"))
        let entries = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 100)
        }
        func numbers(_ filter: LedgerFilter) throws -> [Int] {
            try entries.filter { try filter.admits($0) }.map(\.number)
        }
        #expect(try numbers(LedgerFilter()) == Array(1...13))
        #expect(try numbers(LedgerFilter(act: .allotmentApproved)) == [4, 9])
        #expect(try numbers(LedgerFilter(subject: "allotment:1")) == [3, 4, 5, 6])
        #expect(try numbers(LedgerFilter(subject: "serials")) == [7, 12, 13])
        #expect(try numbers(LedgerFilter(subject: "serials:1")) == [7, 13])
        #expect(try numbers(LedgerFilter(subject: "serials:1/50-60")) == [13])
        #expect(try numbers(LedgerFilter(subject: "serials:1/50-6")).isEmpty)
        let (first, last) = (try Sample.day("2026-11-21"), try Sample.day("2026-01-01"))
        #expect(try numbers(LedgerFilter(since: first)) == [13])
        #expect(try numbers(LedgerFilter(until: last)) == [1])
        #expect(try numbers(LedgerFilter(act: .stampsVoided, until: last)).isEmpty)
    }
}
