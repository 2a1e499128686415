import Registry
import StampFormat
import Testing

/// Labels after a certificate's end: the mark may be neither printed nor attached any more.
@Suite(.serialized) struct MarkEndTests {
    private static let last = "2028-11-11"
    private static let after = "2028-11-12"

    private func print(
        _ office: TestOffice, _ number: AllotmentNumber, _ first: UInt32, _ last: UInt32, on day: String,
        reason: String? = nil, as role: Act.Role = .producer
    ) async throws -> PrintRun {
        try await PrintDesk(store: office.store).record(
            number, first, last, layout: reason == nil ? "tomy-145" : "again", reason: reason,
            by: Sample.act("Hoa", as: role, on: day))
    }

    @Test("labels are made to the certificate's last day and not after it", arguments: StoreDriver.allCases)
    func expired(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(30).number
        let run = try await print(office, number, 1, 10, on: Self.last)
        let ended = RegistryError.markEnded(.expired(on: try Sample.day(Self.last)))
        let before = try await office.ledgerCount()
        for role in [Act.Role.producer, .clerk, .administrator] {
            await #expect(throws: ended) {
                _ = try await print(office, number, 11, 20, on: Self.after, as: role)
            }
        }
        // Neither the same file again, nor a reprint by the office with a reason.
        await #expect(throws: ended) { _ = try await print(office, number, 1, 10, on: Self.after) }
        await #expect(throws: ended) {
            _ = try await print(
                office, number, 1, 10, on: Self.after, reason: "Kẹt giấy", as: .approver)
        }
        #expect(try await office.ledgerCount() == before)
        #expect(try await print(office, number, 1, 10, on: Self.last) == run)
        let today = try Sample.day(Self.after)
        let (offers, maySome) = try await office.store.read { reader throws(RegistryError) in
            let allotment = try reader.existingAllotment(number)
            return (
                try reader.stampOffers(of: allotment, today: today),
                try reader.mayPrintSome(of: allotment, today: today)
            )
        }
        #expect(!maySome)
        #expect(offers.printing.serials == nil && offers.printing.refusal == ended)
        #expect(!offers.takesReprint)
    }

    @Test(
        "what is left can still be returned, and a new certificate opens the way again",
        arguments: StoreDriver.allCases)
    func renewed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(30).number
        _ = try await RangeDesk(store: office.store).carryOut(
            .takeBack,
            RangeOrder(StampSelection(number, [try Sample.serials(1, 5)]), reason: "surplus"),
            by: Sample.act(on: Self.after))
        let certificate = try Sample.certificate(from: Self.after, to: "2031-11-11")
        try await office.change { writer throws(RegistryError) in try writer.put(certificate) }
        let run = try await print(
            office, number, 6, 10, on: Self.after, reason: "Kẹt giấy", as: .approver)
        #expect(run.serials == (try Sample.serials(6, 10)))
    }

    @Test("products that only take part carry no mark", arguments: StoreDriver.allCases)
    func unmarked(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let product = try Sample.product(isEligible: true)
        try await office.change { writer throws(RegistryError) in try writer.put(product) }
        let number = try await office.request(5, kind: .participatingProduct).number
        _ = try await AllotmentDesk(store: office.store).approve(
            number, by: Sample.act("Cán bộ 2", as: .approver))
        _ = try await office.sign(number)
        #expect(try await print(office, number, 1, 5, on: Self.after).number == 1)
    }

    @Test("labels in the queue are refused likewise", arguments: StoreDriver.allCases)
    func queued(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let work = try LabelWork.sample(of: await office.closed(30).number, 30)
        let late = try Sample.act("Hoa", as: .producer, on: Self.after)
        await #expect(
            throws: RegistryError.markEnded(.expired(on: try Sample.day(Self.last)))
        ) {
            _ = try await JobDesk(store: office.store).submitLabels(work, layout: "{}", by: late)
        }
    }
}
