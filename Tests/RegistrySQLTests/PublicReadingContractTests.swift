import Registry
import StampFormat
import Testing

@Suite(.serialized) struct PublicReadingContractTests {
    @Test("pages of products and producers join without gap or repetition", arguments: StoreDriver.allCases)
    func pages(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let numbers: [UInt32] = [10, 11, 14, 300]
        try await office.change { writer throws(RegistryError) in
            for number in numbers.dropFirst() {
                try writer.put(try PublicReadingContractTests.product(number, gtin: nil))
            }
        }
        let (all, producers) = try await office.store.read { reader throws(RegistryError) in
            var all: [ProductNumber] = []
            while case let page = try reader.products(after: all.last, limit: 2), !page.isEmpty {
                all += page.map(\.number)
            }
            return (all, try reader.producers(after: 7, limit: 5))
        }
        #expect(all.map(\.number) == numbers)
        #expect(producers.isEmpty)
    }

    @Test(
        "a product is found by its item number, however long it was written",
        arguments: StoreDriver.allCases, ["9528930000057", "96385074", "614141999996", "19528930000054"])
    func item(_ driver: StoreDriver, digits: String) async throws {
        let office = try await TestOffice(driver)
        let gtin = try GTIN(digits)
        try await office.change { writer throws(RegistryError) in
            try writer.put(try PublicReadingContractTests.product(11, gtin: gtin))
        }
        for asked in [gtin.digits, gtin.item] {
            let asked = try GTIN(asked)
            let found = try await office.store.read { reader throws(RegistryError) in
                try reader.product(item: asked)
            }
            #expect(found?.gtin == gtin)
        }
        let none = try await office.store.read { reader throws(RegistryError) in
            try reader.product(item: try PublicReadingContractTests.gtin("9528930000040"))
        }
        #expect(none == nil)
    }

    @Test(
        "recalls of a product, a batch and a decision are listed until they are cleared",
        arguments: StoreDriver.allCases)
    func recalls(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (number, head) = (try Sample.number(), try Sample.act("Cán bộ 2", as: .approver))
        try await office.change { writer throws(RegistryError) in
            try writer.put(try PublicReadingContractTests.product(11, gtin: nil))
        }
        let flags = FlagDesk(store: office.store)
        let paper = Paper(document: "90/QĐ", since: nil, note: nil)
        #expect(try await lines(office).isEmpty)
        let batch = try await flags.set(
            .recalled, on: .batch(number, lot: Sample.lot), .foodSafety, paper, by: head)
        #expect(try await lines(office) == ["10 L261114B 90/QĐ"])
        let product = try await flags.set(.recalled, on: .product(number), .foodSafety, paper, by: head)
        #expect(try await lines(office) == ["10 all 90/QĐ", "10 L261114B 90/QĐ"])
        _ = try await flags.set(.suspended, on: .product(number), .inspection, paper, by: head)
        for flag in [batch, product] { _ = try await flags.clear(flag, paper, by: head) }
        #expect(try await lines(office).isEmpty)
        _ = try await flags.set(
            .recalled, on: .decision("DEMO-123/QĐ-UBND"), .authorityDecision, paper, by: head)
        #expect(try await lines(office) == ["10 all 90/QĐ"])
    }

    @Test(
        "a batch that was recalled by itself is listed from the day on which that holds",
        arguments: StoreDriver.allCases)
    func batchState(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let paper = Paper(document: "91/QĐ", since: try Sample.day("2026-11-20"), note: nil)
        _ = try await BatchDesk(store: office.store).move(
            Sample.lot, of: Sample.number(), .recall, paper, by: Sample.act("Cán bộ 2", as: .approver))
        let recalls = try await office.store.read { reader throws(RegistryError) in
            try RecallList(reader).lines
        }
        #expect(recalls.map(\.lot) == [Sample.lot])
        #expect(try recalls.map(\.since) == [Sample.day("2026-11-20")])
        #expect(recalls.map(\.document) == ["91/QĐ"])
    }

    /// All recalls in short; those of product 10 alone must be the same.
    private func lines(_ office: TestOffice) async throws -> [String] {
        let number = try Sample.number()
        let (all, own) = try await office.store.read { reader throws(RegistryError) in
            let line = try reader.productLines()[number]
            let own = try line.map { line throws(RegistryError) in
                try RecallList(
                    of: line, try reader.batches(of: number), try reader.certificates(of: number), reader)
            }
            return (try RecallList(reader).lines, own?.lines ?? [])
        }
        #expect(all == own)
        return all.map { "\($0.line.product.number.number) \($0.lot ?? "all") \($0.document ?? "–")" }
    }

    private static func product(_ number: UInt32, gtin: GTIN?) throws(RegistryError) -> Product {
        guard let number = ProductNumber(number: number) else { throw .corrupt("test") }
        return Product(
            number: number, producer: 7, name: "Sản phẩm \(number.number)", group: .food, gtin: gtin,
            netQuantity: nil, shelfLifeDays: nil, standard: nil, isEligible: false, labelApprovedOn: nil)
    }

    private static func gtin(_ digits: String) throws(RegistryError) -> GTIN {
        guard let gtin = try? GTIN(digits) else { throw .corrupt("test") }
        return gtin
    }
}
