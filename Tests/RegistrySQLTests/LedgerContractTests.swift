import Registry
import StampFormat
import Testing

@Suite(.serialized) struct LedgerContractTests {
    @Test("entries are numbered without gaps and each act has its own", arguments: StoreDriver.allCases)
    func acts(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let desk = RangeDesk(store: office.store)
        _ = try await desk.activate(number, from: 1, to: 65, lot: nil, by: Sample.act())
        _ = try await desk.void(number, from: 65, to: 66, reason: .damaged, by: Sample.act())
        let entries = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 100)
        }
        #expect(entries.map(\.number) == Array(1...entries.count))
        let names = [
            "office.founded", "register.imported", "allotment.requested", "allotment.approved",
            "allotment.signing-started", "allotment.closed", "labels.exported", "stamps.activated",
            "stamps.voided",
        ]
        #expect(zip(entries, names).allSatisfy { $0.body.hasPrefix(#"{"act":"\#($1)","#) })
        #expect(entries.count == names.count)
        #expect(
            entries.allSatisfy { !$0.body.contains("Cán bộ") && $0.privateBody?.contains("actor") == true })
        #expect(entries.last?.body.contains(#""reason":"damaged""#) == true)
    }

    @Test("a page of the ledger begins and ends where it is asked to", arguments: StoreDriver.allCases)
    func pages(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let act = try Sample.act()
        try await office.store.write { writer throws(RegistryError) in
            for _ in 3...2100 { try writer.append(LedgerDraft("test", on: .office, by: act)) }
        }
        let page = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 999, limit: 3)
        }
        #expect(page.map(\.number) == [999, 1000, 1001])
        let report = try await LedgerCheck.run(on: office.store)
        #expect(report.entries == 2100 && report.fault == nil)
    }

    @Test("a check that runs while others work finds no fault", arguments: StoreDriver.allCases)
    func whileOthersWork(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let other = try await office.elsewhere()
        let request = AllotmentRequest(
            product: try Sample.number(), kind: .recognisedProduct, quantity: 7, lot: nil)
        let (clerk, head) = (try Sample.act(), try Sample.act("Cán bộ 2"))
        let work = Task {
            let desk = AllotmentDesk(store: other)
            for _ in 0..<40 {
                let number = try await desk.request(request, by: clerk).number
                _ = try await desk.approve(number, by: head)
            }
        }
        for _ in 0..<20 {
            let faults = try await RegistryCheck.run(on: office.store).compactMap(\.fault)
            #expect(faults.isEmpty)
        }
        try await work.value
        #expect(try await office.isWhole())
    }
}
