import Registry
import StampFormat
import StampSnapshot
import Testing

/// A gift box of two producers: whose it is, what each sees, and how goods come out again.
@Suite struct BoxRightsTests {
    private static let days = ("2026-01-01", "2026-12-31")

    /// The second producer's product, papers and lot.
    private static func registerSecond(in office: RangeOffice<AnyStore>) async throws -> ProductNumber {
        let number = try #require(ProductNumber(number: 6))
        let act = try office.act(.clerk, on: days.0)
        let product = Product(
            number: number, producer: 8, name: "Mật ong", group: .food, gtin: nil, netQuantity: nil,
            shelfLifeDays: 365, standard: nil, isEligible: true, labelApprovedOn: nil)
        let certificate = Certificate(
            product: number,
            decision: Decision(number: "2/QĐ", date: act.today, authority: "UBND", level: .province),
            score: nil, stars: 3, validFrom: act.today, validTo: try RangeOffice<AnyStore>.day(days.1),
            status: .granted, withdrawnOn: nil, reason: nil)
        let report = TestReport(
            product: number, number: "KN", laboratory: "TT", sampledOn: nil, resultOn: act.today,
            validTo: try RangeOffice<AnyStore>.day("2028-12-31"), passed: true)
        let batch = Batch(
            product: number, lot: "M1", producedOn: act.today, useBy: nil, packs: 100, state: .released)
        try await office.store.write { writer throws(RegistryError) in
            try writer.put(
                Producer(
                    number: 8, name: "Hộ Tư", legalForm: .household, communeCode: nil, commune: "X",
                    province: "Y", addressOnLabel: "Z", taxCode: nil, isSuspended: false))
            try writer.put(product)
            try writer.put(certificate)
            try writer.put(report)
            try writer.put(batch)
            try writer.append(LedgerDraft(.registerImported, on: .importFile(kind: "test"), by: act))
        }
        return number
    }

    @Test("the packer's box, others' goods, and each takes out what is its own", arguments: StoreDriver.quick)
    func twoProducers(_ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let second = try await Self.registerSecond(in: office)
        let tea = try await office.issued(5, isSigned: true)
        let honey = try await office.issued(5, of: second, lot: "M1", isSigned: true)
        let producer = try office.act(.producer)
        _ = try await office.ranges.activate(tea, from: 1, to: 3, lot: nil, by: producer)
        _ = try await office.ranges.activate(honey, from: 1, to: 3, lot: nil, by: producer)
        let people = PersonDesk(store: office.store)
        let head = Act(
            actor: "Minh", role: .administrator, at: producer.at, today: producer.today)
        for (name, role, own) in [
            ("Minh", .administrator, nil), ("Hoa", .producer, 7), ("Tư", .producer, 8),
        ] as [(String, Act.Role, UInt32?)] {
            _ = try await people.add(name, roles: [role], producer: own, by: head)
        }
        let desk = BoxDesk(store: office.store)
        let (hoa, tu) = (
            Act(actor: "Hoa", role: .producer, at: producer.at, today: producer.today),
            Act(actor: "Tư", role: .producer, at: producer.at, today: producer.today)
        )
        let box = try await office.stamp(1, of: tea).digits
        let goods = [
            try await office.stamp(2, of: tea).digits, try await office.stamp(1, of: honey).digits,
            try await office.stamp(2, of: honey).digits,
        ]
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            _ = try await desk.pack(goods, into: box, by: tu)
        }
        let packed = try await desk.pack(goods, into: box, by: hoa)
        try expectSights(packed, on: producer.today)
        // A box never carries more stars than the least of what is in it.
        #expect(packed.boxAnswer(on: producer.today)?.answer == .valid(stars: 3, now: nil))
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            _ = try await desk.unpack([goods[0]], by: tu)
        }
        await #expect(throws: RegistryError.rights(.notOwn(producer: 8))) {
            _ = try await desk.empty(box, by: tu)
        }
        _ = try await desk.unpack([goods[1]], by: tu)
        let seen = try await office.store.read { reader throws(RegistryError) in
            (
                try reader.boxes(after: nil, of: 8, limit: 10),
                try reader.boxes(after: nil, of: 7, limit: 10),
                try reader.boxes(after: nil, of: 9, limit: 10)
            )
        }
        #expect(seen.0.map(\.children.count) == [2] && seen.0 == seen.1 && seen.2.isEmpty)
        _ = try await desk.unpack([goods[2]], by: hoa)
        #expect(try await BoxCheck.run(on: office.store).first?.fault == nil)
        let words = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 1000)
        }.map { try LedgerRecord($0) }.filter { $0.act.hasPrefix("box.") }.map(\.subject)
        #expect(words == ["box:1/1", "serials:2/1-1", "box:1/1"])
    }

    /// The packer sees others' goods without serials, the other producer its own goods alone, shoppers no serial.
    private func expectSights(_ packed: Standing, on day: Day) throws {
        let packer = try #require(BoxView(packed, on: day, for: .producer(7)))
        #expect(packer.children.map { $0.place?.text } == ["1/2", nil, nil] && packer.hidden == 0)
        let other = try #require(BoxView(packed, on: day, for: .producer(8)))
        #expect(other.children.map { $0.place?.text } == ["2/1", "2/2"] && other.hidden == 1)
        let shopper = try #require(BoxView(packed, on: day, for: .everyone))
        #expect(([shopper.own] + shopper.children).allSatisfy { $0.place == nil } && shopper.hidden == 0)
        #expect(shopper.children.map(\.productName) == ["Chè Nậm Xanh", "Mật ong", "Mật ong"])
    }
}
