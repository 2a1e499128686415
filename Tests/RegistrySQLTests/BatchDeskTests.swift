import Registry
import StampFormat
import Testing

@Suite struct BatchDeskTests {
    private typealias Office = RangeOffice<AnyStore>

    @Test(arguments: StoreDriver.quick)
    func `a batch goes from its declaration to the archive, and stamps are bound in between only`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await Office(in: driver)
        let product = try Office.product()
        let batch = Batch(
            product: product, lot: "M1", producedOn: try Office.day("2026-03-01"), useBy: nil, packs: 10,
            state: .declared)
        let declared = try await office.batches.declare(batch, by: office.act(.producer))
        #expect(try declared.useBy == Office.day("2027-03-01"))
        let number = try await office.issued(10, lot: "M1")
        await #expect(throws: RegistryError.batchNotReleased(.declared)) {
            try await office.ranges.activate(number, from: 1, to: 1, lot: nil, by: office.act(.producer))
        }
        try await move(.release, "M1", .producer, office)
        _ = try await office.ranges.activate(number, from: 1, to: 9, lot: nil, by: office.act(.producer))
        await #expect(throws: RegistryError.stampsNotReconciled(left: 1)) {
            try await move(.close, "M1", .producer, office)
        }
        await #expect(throws: RegistryError.batchInUse(activated: 9)) {
            try await move(.cancel, "M1", .producer, office)
        }
        _ = try await office.ranges.carryOut(
            .takeBack, office.order(number, 10, 10, reason: "surplus"), by: office.act(.clerk))
        try await move(.close, "M1", .producer, office)
        await #expect(throws: RegistryError.tooEarly(until: try Office.day("2028-03-01"))) {
            try await move(.archive, "M1", .clerk, office, on: "2028-02-29")
        }
        try await move(.archive, "M1", .clerk, office, on: "2028-03-01")
    }

    @Test(arguments: StoreDriver.quick)
    func `a hold is lifted to the state before it, a recall is for good`(_ driver: StoreDriver) async throws {
        let office = try await Office(in: driver)
        for (lot, before) in [("L1", BatchState.released), ("L2", .closed)] {
            if before == .closed { try await move(.close, lot, .producer, office) }
            try await move(.hold, lot, .inspector, office)
            #expect(try await move(.resume, lot, .approver, office).state == before)
            try await move(.recall, lot, .approver, office)
            for act in BatchAct.allCases where act != .declare && act != .split {
                let role = try BatchTransition.of(act).roles[0]
                await #expect(throws: RegistryError.wrongBatchState(.recalled, lot: lot)) {
                    try await move(act, lot, role, office)
                }
            }
        }
    }

    @Test(arguments: StoreDriver.quick)
    func `a batch is neither made tomorrow nor given a code that breaks lists`(_ driver: StoreDriver)
        async throws
    {
        let office = try await Office(in: driver)
        for (lot, day, useBy, packs, word) in [
            ("M1", "2026-03-02", nil, 10, "day-in-future"), ("", "2026-03-01", nil, 10, "bad-lot"),
            ("A/B", "2026-03-01", nil, 10, "bad-lot"),
            (String(repeating: "X", count: 21), "2026-03-01", nil, 10, "bad-lot"),
            ("M1", "2026-03-01", "2026-02-28", 10, "use-by-before-production"),
            ("M1", "2026-03-01", nil, 0, "quantity-out-of-range"),
            ("L1", "2026-03-01", nil, 10, "wrong-batch-state"),
        ] as [(String, String, String?, Int, String)] {
            let batch = Batch(
                product: try Office.product(), lot: lot, producedOn: try Office.day(day),
                useBy: try useBy.map { try Office.day($0) }, packs: packs, state: .declared)
            let error = await #expect(throws: RegistryError.self) {
                try await office.batches.declare(batch, by: office.act(.producer))
            }
            #expect(error?.code == word)
        }
    }

    @Test(arguments: StoreDriver.quick)
    func `edge case 9: parts carry the code and a letter, stamps move by sub-range, sums stay`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await Office(in: driver)
        let product = try Office.product()
        let number = try await office.issued(20, isSigned: true)
        _ = try await office.ranges.activate(number, from: 1, to: 12, lot: nil, by: office.act(.producer))
        let parts = try [(600, 1, 7), (400, 8, 12)].map { packs, first, last in
            BatchPart(packs: packs, stamps: [try office.order(number, first, last).selection])
        }
        for wrong in [[parts[0]], [parts[0], parts[0]], [parts[0], BatchPart(packs: 400, stamps: [])]] {
            await #expect(throws: RegistryError.self) {
                try await office.batches.split("L1", of: product, into: wrong, by: office.act(.producer))
            }
        }
        let made = try await office.batches.split("L1", of: product, into: parts, by: office.act(.producer))
        #expect(made.map(\.lot) == ["L1-A", "L1-B"])
        #expect(made.reduce(0) { $0 + $1.packs } == 1000)
        #expect(try await office.states(number) == ["1-7 activated", "8-12 activated", "13-20 issued"])
        _ = try await office.flags.set(
            .recalled, on: .batch(product, lot: "L1-B"), .quality, Paper(document: "1"),
            by: office.act(.approver))
        #expect(try await office.verdict(7, of: number) == "valid")
        #expect(try await office.verdict(8, of: number) == "recalled")
        _ = try await office.flags.set(
            .suspended, on: .batch(product, lot: "L1"), .quality, Paper(document: "2"),
            by: office.act(.approver))
        #expect(try await office.verdict(7, of: number) == "suspended")
        await #expect(throws: RegistryError.batchNotReleased(.split)) {
            try await office.ranges.activate(number, from: 13, to: 13, lot: "L1", by: office.act(.producer))
        }
        _ = try await AccountCheck.run(on: office.store)
    }

    @Test(arguments: StoreDriver.quick)
    func `a file never changes the state of a known batch`(_ driver: StoreDriver) async throws {
        let office = try await Office(in: driver)
        try await move(.recall, "L1", .approver, office)
        func file(_ state: String) -> ImportFile {
            let row = "L1,5,2026-01-01,2027-01-01,900,\(state)\n"
            return ImportFile(
                name: "batches.csv", csv: Array(("lot,product,produced_on,use_by,packs,state\n" + row).utf8))
        }
        let desk = ImportDesk(store: office.store)
        let refused = try await desk.take(.batches, file("released"), isDryRun: false, by: office.act(.clerk))
        #expect(refused.faults.map(\.rule) == [.stateIsAnAct])
        let taken = try await desk.take(.batches, file(""), isDryRun: false, by: office.act(.clerk))
        #expect(taken.changed == 1)
        let product = try Office.product()
        let batch = try await office.store.read { reader throws(RegistryError) in
            try reader.existingBatch("L1", of: product)
        }
        #expect(batch.state == .recalled && batch.packs == 900)
    }

    @discardableResult
    private func move(
        _ act: BatchAct, _ lot: String, _ role: Act.Role, _ office: Office, on day: String = "2026-03-01"
    ) async throws -> Batch {
        try await office.batches.move(
            lot, of: Office.product(), act, Paper(document: "1"), by: office.act(role, on: day))
    }
}
