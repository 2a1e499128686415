import Foundation
import Registry
import StampFormat
import Testing

@Suite(.serialized) struct FactContractTests {
    @Test("a fact comes back as it was stated", arguments: StoreDriver.allCases)
    func roundTrip(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = FactDesk(store: office.store)
        let area = try await desk.record(statement("raw-material-area", of: .producer(7)), by: Sample.act())
        var lot = try statement("raw-material-lot", of: .batch(Sample.number(), lot: Sample.lot))
        lot.refersTo = area.number
        lot.documentNumber = "PNK-12"
        lot.issuer = "HTX Bình Lư"
        lot.validFrom = try Sample.day("2026-11-01")
        lot.validTo = try Sample.day("2027-11-01")
        lot.fileHash = Array(0..<32)
        lot.value = #"{"kg":1200}"#
        lot.note = "Dong riềng"
        let recorded = try await desk.record(lot, by: Sample.act("Nguyễn Thị Hoa"))
        #expect(recorded.number == 2 && recorded.statement == lot)
        #expect(try await fact(2, in: office) == recorded)
        #expect(try await facts(of: lot.subject, in: office) == [recorded])
        #expect(try await facts(of: .product(Sample.number()), in: office).isEmpty)
        #expect(try await facts(of: .producer(7), in: office).map(\.number) == [1])
        #expect(try await facts(of: .office, in: office).isEmpty)
        #expect(try await office.isWhole())
    }

    @Test("what opens the way to stamps only the office records and ends", arguments: StoreDriver.allCases)
    func officeOnly(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = FactDesk(store: office.store)
        var permit = try statement("liquor-permit", of: .producer(7))
        permit.validTo = try Sample.day("2031-11-20")
        let producer = try Sample.act("Hoa", as: .producer)
        let entries = try await office.ledgerCount()
        await #expect(throws: RegistryError.fact(.officeOnly("liquor-permit"))) {
            try await desk.record(permit, by: producer)
        }
        #expect(try await office.ledgerCount() == entries)
        let recorded = try await desk.record(permit, by: Sample.act())
        await #expect(throws: RegistryError.fact(.officeOnly("liquor-permit"))) {
            try await desk.retire(recorded.number, reason: "x", by: producer)
        }
        #expect(try await fact(recorded.number, in: office) == recorded)
        #expect(try await office.isWhole())
    }

    @Test("the ledger names neither titles nor persons in public", arguments: StoreDriver.allCases)
    func privacy(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let officer = FactStatement(subject: .producer(7), kind: "officer", title: "Lò Văn Sơn")
        _ = try await FactDesk(store: office.store).record(officer, by: Sample.act())
        let count = try await office.ledgerCount()
        let entry = try #require(
            try await office.store.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: count, limit: 1).first
            })
        #expect(entry.body.contains(#""after":{"kind":"officer","subject":"producer:7"}"#))
        #expect(!entry.body.contains("Sơn"))
        #expect(entry.privateBody?.contains("Lò Văn Sơn") == true)
    }

    @Test("a later fact takes the place of one of its own kind and subject", arguments: StoreDriver.allCases)
    func superseding(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = FactDesk(store: office.store)
        let first = try await desk.record(statement("officer", of: .producer(7)), by: Sample.act())
        for other in [
            try statement("workshop", of: .producer(7), supersedes: 1),
            try statement("officer", of: .product(Sample.number()), supersedes: 1),
        ] {
            await #expect(throws: RegistryError.fact(.supersedesAnother(1))) {
                try await desk.record(other, by: Sample.act())
            }
        }
        let next = try statement("officer", of: .producer(7), supersedes: first.number)
        let second = try await desk.record(next, by: Sample.act())
        #expect(try await fact(1, in: office)?.supersededBy == second.number)
        #expect(try await fact(1, in: office)?.isValid(on: Sample.day("2026-11-20")) == false)
        await #expect(throws: RegistryError.fact(.notCurrent(1))) {
            try await desk.record(next, by: Sample.act())
        }
        await #expect(throws: RegistryError.fact(.notCurrent(1))) {
            try await desk.retire(1, reason: "x", by: Sample.act())
        }
        let retired = try await desk.retire(2, reason: "Nghỉ hưu", by: Sample.act())
        #expect(try await fact(2, in: office) == retired)
        #expect(retired.isCurrent == false)
        #expect(try await office.isWhole())
    }

    @Test("what a fact names must be there", arguments: StoreDriver.allCases)
    func references(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = FactDesk(store: office.store)
        var missing = try statement("officer", of: .producer(7))
        missing.refersTo = 9
        for (statement, refusal) in [
            (missing, RegistryError.fact(.unknownFact(9))),
            (try statement("officer", of: .producer(9)), .unknownProducer(9)),
            (try statement("officer", of: .product(Sample.number(9))), .unknownProduct(try Sample.number(9))),
            (
                try statement("production-log", of: .batch(Sample.number(), lot: "?")),
                .unknownBatch(lot: "?")
            ),
        ] {
            await #expect(throws: refusal) { try await desk.record(statement, by: Sample.act()) }
        }
        await #expect(throws: RegistryError.fact(.unknownFact(1))) {
            try await desk.retire(1, reason: "x", by: Sample.act())
        }
        #expect(try await office.isWhole())
    }

    @Test("a lot code typed decomposed is the same lot", arguments: StoreDriver.allCases)
    func composed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let batch = try Sample.batch("LÔ-Ạ")
        try await office.change { writer throws(RegistryError) in try writer.put(batch) }
        let typed = "LÔ-Ạ".decomposedStringWithCanonicalMapping
        let fact = try await FactDesk(store: office.store).record(
            statement("production-log", of: .batch(Sample.number(), lot: typed)), by: Sample.act())
        #expect(Array(fact.subject.text.utf8) == Array("batch:10/LÔ-Ạ".utf8))
    }

    @Test(
        "facts and reports are never changed or removed",
        arguments: [
            "DELETE FROM fact", "UPDATE fact SET title = 'x'", "UPDATE fact SET valid_to = 1",
            "UPDATE fact SET file_hash = x'00'", "UPDATE fact SET supersedes = 1",
            "UPDATE fact SET retired_on = 1", "DELETE FROM report", "UPDATE report SET content = '{}'",
            "UPDATE report SET version = 2",
        ], StoreDriver.schemas)
    func appendOnly(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await FactDesk(store: office.store).record(
            statement("officer", of: .producer(7)), by: Sample.act())
        _ = try await ReportDesk(store: office.store).close(
            try #require(ReportPeriod("2026-10")), by: Sample.act(as: .approver))
        #expect(RawStore(office.scratch, driver).refuses(sql))
    }

    private func statement(
        _ kind: String, of subject: FactSubject, supersedes: Int? = nil
    ) throws -> FactStatement {
        var statement = FactStatement(subject: subject, kind: kind, title: "Vùng dong riềng Bình Lư")
        statement.supersedes = supersedes
        return statement
    }

    private func fact(_ number: Int, in office: TestOffice) async throws -> Fact? {
        try await office.store.read { reader throws(RegistryError) in try reader.fact(number) }
    }

    private func facts(of subject: FactSubject, in office: TestOffice) async throws -> [Fact] {
        try await office.store.read { reader throws(RegistryError) in try reader.facts(of: subject) }
    }
}
