import Registry
import StampFormat
import Testing

@Suite(.serialized) struct RegisterContractTests {
    @Test("every row comes back as it was put, full or sparse", arguments: StoreDriver.allCases)
    func roundTrip(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let rows = try SparseRows()
        try await office.change { writer throws(RegistryError) in
            try writer.put(rows.producer)
            try writer.put(rows.product)
            try writer.put(rows.certificate)
            try writer.put(rows.report)
            try writer.put(rows.batch)
        }
        let (product, certificate) = (try Sample.product(), try Sample.certificate())
        let (report, batch) = (try Sample.report(), try Sample.batch())
        try await office.store.read { reader throws(RegistryError) in
            #expect(try reader.producers() == [Sample.producer(), rows.producer])
            #expect(try reader.products() == [product, rows.product])
            #expect(try reader.certificates() == [certificate, rows.certificate])
            #expect(try reader.testReports() == [report, rows.report])
            #expect(try reader.batches() == [batch, rows.batch])
            #expect(try reader.producer(8) == rows.producer)
            #expect(try reader.product(rows.product.number) == rows.product)
            #expect(try reader.certificates(of: rows.product.number) == [rows.certificate])
            #expect(try reader.testReports(of: rows.product.number) == [rows.report])
            #expect(try reader.batch("x", of: rows.product.number) == rows.batch)
        }
    }

    @Test("putting a known row again replaces it", arguments: StoreDriver.allCases)
    func replace(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let renamed = Sample.producer(name: "Công ty Bình Lư", isSuspended: true)
        let batch = try Sample.batch(state: .recalled, packs: 1)
        let certificate = try Sample.certificate(to: "2027-01-01", stars: 5)
        try await office.change { writer throws(RegistryError) in
            try writer.put(renamed)
            try writer.put(batch)
            try writer.put(certificate)
        }
        try await office.store.read { reader throws(RegistryError) in
            #expect(try reader.producers() == [renamed])
            #expect(try reader.batches() == [batch])
            #expect(try reader.certificates() == [certificate])
        }
    }

    @Test("what is not there is nil", arguments: StoreDriver.allCases)
    func missing(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (other, serial) = (try Sample.number(99), try #require(Serial(number: 1)))
        try await office.store.read { reader throws(RegistryError) in
            #expect(try reader.producer(99) == nil)
            #expect(try reader.product(other) == nil)
            #expect(try reader.batch("L", of: other) == nil)
            #expect(try reader.certificates(of: other).isEmpty)
            #expect(try reader.testReports(of: other).isEmpty)
            let number = AllotmentNumber(number: 1)
            #expect(try reader.allotment(number) == nil)
            #expect(try reader.ranges(of: number).isEmpty)
            #expect(try reader.range(of: number, holding: serial) == nil)
            #expect(try reader.block(0, of: number) == nil)
            #expect(try reader.storedStamp(serial, of: number) == nil)
            #expect(try reader.printRuns(of: number).isEmpty)
            #expect(try StandingReader(reader).standing(of: serial, in: number) == nil)
        }
    }

    @Test(
        "a fact that changes without a ledger entry is refused and not kept", arguments: StoreDriver.allCases)
    func unledgered(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let before = try await office.ledgerCount()
        await #expect(throws: RegistryError.unledgeredChange) {
            try await office.store.write { writer throws(RegistryError) in try writer.put(Sample.producer(8))
            }
        }
        try await office.store.read { reader throws(RegistryError) in #expect(try reader.producer(8) == nil) }
        #expect(try await office.ledgerCount() == before)
    }

    @Test("a body that throws leaves nothing behind, not even its entry", arguments: StoreDriver.allCases)
    func rollback(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let before = try await office.ledgerCount()
        await #expect(throws: RegistryError.samePerson) {
            try await office.change { writer throws(RegistryError) in
                try writer.put(Sample.producer(8))
                throw .samePerson
            }
        }
        try await office.store.read { reader throws(RegistryError) in #expect(try reader.producer(8) == nil) }
        #expect(try await office.ledgerCount() == before)
        #expect(try await office.isWhole())
    }

    /// Rows with nothing in them that may be missing.
    private struct SparseRows: Sendable {
        let producer = Producer(
            number: 8, name: "Hộ Suối Mơ", legalForm: .household, communeCode: nil, commune: "Xã Vũ Quang",
            province: "Hà Tĩnh", addressOnLabel: "Xã Vũ Quang", taxCode: nil, isSuspended: true)
        let product: Product
        let certificate: Certificate
        let report: TestReport
        let batch: Batch

        init() throws {
            let number = try Sample.number(0xFF_FFFF)
            let day = try Sample.day("1999-12-31")
            product = Product(
                number: number, producer: 8, name: "Kẹo cu đơ", group: .tourism, gtin: try GTIN("96385074"),
                netQuantity: nil, shelfLifeDays: nil, standard: nil, isEligible: true, labelApprovedOn: nil)
            certificate = Certificate(
                product: number,
                decision: Decision(number: nil, date: nil, authority: "UBND", level: .central), score: nil,
                stars: 5, validFrom: day, validTo: day, status: .withdrawn, withdrawnOn: day,
                reason: "process-not-followed")
            report = TestReport(
                product: number, number: "1", laboratory: "x", sampledOn: nil, resultOn: day, validTo: day,
                passed: false)
            batch = Batch(
                product: number, lot: "x", producedOn: day, useBy: nil, packs: 268_435_455, state: .onHold)
        }
    }
}
