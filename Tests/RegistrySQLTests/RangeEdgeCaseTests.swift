import Registry
import StampFormat
import Testing

/// The edge cases of the specification that concern serials, by their numbers there.
@Suite struct RangeEdgeCaseTests {
    @Test(arguments: StoreDriver.quick)
    func `edge case 1: after the certificate's end nothing is activated, and stamped goods answer V8`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10, isSigned: true)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        try await office.ranges.extend(
            number, until: office.act(.clerk, on: "2027-12-31").today, Paper(document: "GH-1"),
            by: office.act(.approver))
        let late = try office.act(.producer, on: "2027-01-01")
        await #expect(
            throws: RegistryError.certificateExpired(on: try RangeOffice<AnyStore>.day("2026-12-31"))
        ) {
            try await office.ranges.activate(number, from: 6, to: 6, lot: nil, by: late)
        }
        #expect(try await office.verdict(1, of: number, on: "2026-12-31") == "valid")
        #expect(try await office.verdict(1, of: number, on: "2027-01-01") == "certificate-ended")
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 7: returned stamps are never used again`(_ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10, isSigned: true)
        let order = try office.order(number, 4, 10, reason: "surplus", document: "BB-1")
        _ = try await office.ranges.carryOut(.takeBack, order, by: office.act(.clerk))
        #expect(try await office.verdict(4, of: number) == "returned")
        await #expect(throws: RegistryError.wrongState(.returned, first: 4, last: 5)) {
            try await office.ranges.activate(number, from: 3, to: 5, lot: nil, by: office.act(.producer))
        }
        for kind in [RangeAct.confirmPrint, .takeBack, .reportLost, .void] {
            let reason = try RangeTransition.of(kind).reasons.first
            let again = try office.order(number, 4, 4, reason: reason, document: "X")
            await #expect(throws: RegistryError.wrongState(.returned, first: 4, last: 4)) {
                try await office.ranges.carryOut(kind, again, by: office.act(.clerk))
            }
        }
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 8: a misprinted roll is replaced once, beside quota and packs`(_ driver: StoreDriver)
        async throws
    {
        let office = try await RangeOffice(in: driver)
        try await office.put(office.batch("L3", packs: 100))
        let number = try await office.issued(100, lot: "L3")
        let spoiled = try office.order(number, 1, 40, reason: "misprint")
        await #expect(throws: RegistryError.wasteNeedsApprover(left: 2)) {
            try await office.ranges.carryOut(.waste, spoiled, by: office.act(.producer))
        }
        _ = try await office.ranges.carryOut(.waste, spoiled, by: office.act(.approver))
        let desk = AllotmentDesk(store: office.store)
        func request(_ quantity: Int, replaces: AllotmentNumber?) throws -> AllotmentRequest {
            AllotmentRequest(
                product: try RangeOffice<AnyStore>.product(), kind: .recognisedProduct, quantity: quantity,
                lot: "L3", replaces: replaces)
        }
        await #expect(throws: RegistryError.quantityExceedsPacks(left: 2)) {
            try await desk.request(request(40, replaces: nil), by: office.act(.clerk))
        }
        await #expect(throws: RegistryError.replacementExceeds(left: 40)) {
            try await desk.request(request(41, replaces: number), by: office.act(.clerk))
        }
        let first = try await desk.request(request(30, replaces: number), by: office.act(.clerk))
        _ = try await desk.approve(first.number, by: office.act(.approver))
        await #expect(throws: RegistryError.replacementExceeds(left: 10)) {
            try await desk.request(request(11, replaces: number), by: office.act(.clerk))
        }
        let refused = try await desk.request(request(10, replaces: number), by: office.act(.clerk))
        _ = try await desk.refuse(refused.number, note: "-", by: office.act(.approver))
        let last = try await desk.request(request(10, replaces: number), by: office.act(.clerk))
        #expect(last.replaces == number)
        let granted = try await office.store.read { reader throws(RegistryError) in
            try reader.grantedQuantity(of: last.product, lot: "L3", since: nil, besides: nil)
        }
        #expect(granted == 100)
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 10: a serial that was printed is not printed again`(_ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        let desk = PrintDesk(store: office.store)
        try await desk.record(number, 1, 10, layout: "a", by: office.act(.producer))
        await #expect(throws: RegistryError.alreadyPrinted(run: 1, first: 3, last: 4)) {
            try await desk.record(number, 3, 4, layout: "b", by: office.act(.producer))
        }
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 12: what is sold after its use-by day says so, and it is not valid`(_ driver: StoreDriver)
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10, isSigned: true)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        #expect(try await office.verdict(1, of: number, on: "2027-01-01") != "use-by-passed")
        #expect(try await office.verdict(1, of: number, on: "2027-01-02") == "use-by-passed")
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 18: a consultant never activates, undoes or voids`(_ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        let consultant = try office.act(.consultant)
        let refusal = RegistryError.rights(.notAllowed(.stampsActivated, .consultant, allowed: [.producer]))
        await #expect(throws: refusal) {
            try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: consultant)
        }
        for line in RangeTransition.all { #expect(!line.entry.roles.contains(.consultant)) }
        for line in BatchTransition.all { #expect(!line.roles.contains(.consultant)) }
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 19: a producer that closes down: its stock is void, its goods still answer`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10, isSigned: true)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        let stock = try office.order(number, 6, 10, reason: "producer-closed")
        // Nobody closes down by a reason of their own choice.
        let own = ["misprint", "damaged", "repacked", "wrong-data"]
        await #expect(throws: RegistryError.reasonNotAllowed("producer-closed", allowed: own)) {
            try await office.ranges.carryOut(.void, stock, by: office.act(.producer))
        }
        _ = try await office.ranges.carryOut(.void, stock, by: office.act(.approver))
        #expect(try await office.verdict(5, of: number) == "valid")
        #expect(try await office.verdict(6, of: number) == "void")
        let account = try await office.store.read { reader throws(RegistryError) in
            try reader.accounts()[number]
        }
        #expect(account?.inStock == 0 && account?.void == 5 && account?.issued == 10)
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 20: a stolen key's stamps are voided by range, others stand`(_ driver: StoreDriver)
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let (stolen, other) = (
            try await office.issued(10, isSigned: true), try await office.issued(10, isSigned: true)
        )
        for number in [stolen, other] {
            _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        }
        let order = try office.order(stolen, 1, 10, reason: "key-compromise", document: "BB-7")
        _ = try await office.ranges.carryOut(.void, order, by: office.act(.approver))
        #expect(try await office.verdict(1, of: stolen) == "void")
        #expect(try await office.verdict(1, of: other) == "valid")
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 23: a stamp that is on a pack cannot be bound to another batch`(_ driver: StoreDriver)
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: "L1", by: office.act(.producer))
        await #expect(throws: RegistryError.wrongState(.activated, first: 5, last: 5)) {
            try await office.ranges.activate(number, from: 5, to: 6, lot: "L2", by: office.act(.producer))
        }
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 24: an act under an earlier clock is kept, and the order of recording decides`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        _ = try await office.ranges.activate(
            number, from: 1, to: 5, lot: nil, by: office.act(.producer, on: "2026-03-02"))
        let order = try office.order(number, 1, 5, reason: "damaged")
        _ = try await office.ranges.carryOut(.void, order, by: office.act(.clerk, on: "2026-03-01"))
        #expect(try await office.states(number) == ["1-5 void", "6-10 issued"])
        _ = try await AccountCheck.run(on: office.store)
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 25: a loss that is told late holds from its day, and was not known before`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10, isSigned: true)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        let loss = try office.order(number, 1, 2, document: "VV-1", since: "2026-03-03")
        let told = try office.act(.producer, on: "2026-03-06")
        _ = try await office.ranges.carryOut(.reportLost, loss, by: told)
        #expect(try await office.verdict(1, of: number, on: "2026-02-28") == "not-activated")
        #expect(try await office.verdict(1, of: number, on: "2026-03-02") == "valid")
        #expect(try await office.verdict(1, of: number, on: "2026-03-03") == "lost")
        #expect(try await office.verdict(1, of: number, on: "2026-03-03", known: "2026-03-05") == "valid")
        #expect(try await office.verdict(1, of: number, on: "2026-03-03", known: "2026-03-06") == "lost")
        #expect(try await office.verdict(1, of: number, on: "2026-01-15") == "not-activated")
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 25: a report is dated neither in the future nor before what it follows`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        for (since, word) in [("2026-02-28", "day-before-history"), ("2026-03-07", "day-in-future")] {
            let loss = try office.order(number, 1, 2, document: "VV-1", since: since)
            let error = await #expect(throws: RegistryError.self) {
                try await office.ranges.carryOut(
                    .reportLost, loss, by: office.act(.producer, on: "2026-03-06"))
            }
            #expect(error?.code == word)
        }
    }
}
