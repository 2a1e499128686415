import Registry
import RegistrySQL
import StampFormat
import Testing

/// What pages offer beside what the desks do.
@Suite struct StampOffersTests {
    private func offers(
        _ office: RangeOffice<some RegistryStore>, _ number: AllotmentNumber
    ) async throws -> StampOffers {
        let today = try RangeOffice<AnyStore>.day("2026-03-01")
        return try await office.store.read { reader throws(RegistryError) in
            try reader.stampOffers(of: try reader.existingAllotment(number), today: today)
        }
    }

    @Test(
        "a recalled batch is neither printed nor activated, on pages and by the desk",
        arguments: StoreDriver.allCases)
    func recalled(_ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        var offers = try await offers(office, number)
        #expect(offers.activation.serials == SerialRange(1, 10) && offers.lots.first == "L1")
        _ = try await office.batches.move(
            "L1", of: RangeOffice<AnyStore>.product(), .recall, Paper(document: "90/QĐ"),
            by: office.act(.approver))
        offers = try await self.offers(office, number)
        #expect(offers.activation.serials == nil && offers.lots.isEmpty)
        let refusal = try #require(offers.activation.refusal)
        #expect(refusal == .batchNotReleased(.recalled))
        // Nor may its stamps go on goods of another batch.
        await #expect(throws: RegistryError.wrongBatchState(.recalled, lot: "L1")) {
            try await office.ranges.activate(number, from: 1, to: 1, lot: "L2", by: office.act(.producer))
        }
        await #expect(throws: refusal) {
            try await office.ranges.activate(number, from: 1, to: 1, lot: nil, by: office.act(.producer))
        }
        let request = PrintRequest(serials: try #require(SerialRange(1, 10)), layout: "{}")
        await #expect(throws: RegistryError.wrongBatchState(.recalled, lot: "L1")) {
            try await PrintDesk(store: office.store).plan(
                number, request, on: RangeOffice<AnyStore>.day("2026-03-01"))
        }
    }

    @Test("stamps beside flagged ones go on, the flagged ones do not", arguments: StoreDriver.allCases)
    func flagged(_ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        let some = try #require(SerialRange(1, 4))
        _ = try await office.flags.set(
            .suspended, on: .serials(number, some), .quality, Paper(document: "1/BB"),
            by: office.act(.approver))
        #expect(try await offers(office, number).activation.serials == SerialRange(5, 10))
        _ = try await office.flags.set(
            .suspended, on: .product(RangeOffice<AnyStore>.product()), .quality, Paper(document: "2/BB"),
            by: office.act(.approver))
        let offer = try await offers(office, number).activation
        #expect(offer.serials == nil)
        #expect(offer.refusal?.code == "flagged")
    }
}
