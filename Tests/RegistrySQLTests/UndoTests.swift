import Registry
import StampFormat
import Testing

@Suite struct UndoTests {
    @Test(
        "a producer undoes within 24 hours by server time, the office later",
        arguments: [
            (Act.Role.producer, "2026-03-02", 9, true), (.producer, "2026-03-02", 10, false),
            (.clerk, "2026-04-02", 9, true), (.inspector, "2026-03-01", 10, false),
        ])
    func hours(role: Act.Role, day: String, hour: Int, isTaken: Bool) async throws {
        let office = try await RangeOffice(MemoryStore())
        let number = try await office.issued(10)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        let order = try office.order(number, 2, 3, reason: "wrong-batch")
        let act = try office.act(role, on: day, hour: hour)
        let outcome = await outcome { () async throws(RegistryError) in
            _ = try await office.ranges.undoActivation(order, by: act)
        }
        #expect(
            outcome == (isTaken ? nil : role == .producer ? "undo-too-late" : "not-allowed"))
        #expect(try await office.states(number).count == (isTaken ? 4 : 2))
    }

    @Test(arguments: StoreDriver.quick)
    func `each serial returns to the state before, and may be activated for another batch`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        _ = try await office.ranges.carryOut(
            .confirmPrint, office.order(number, 1, 3), by: office.act(.producer))
        _ = try await office.ranges.activate(number, from: 1, to: 6, lot: nil, by: office.act(.producer))
        let order = try office.order(number, 1, 6, reason: "wrong-batch")
        _ = try await office.ranges.undoActivation(order, by: office.act(.producer))
        #expect(try await office.states(number) == ["1-3 printed", "4-10 issued"])
        let again = try await office.ranges.activate(
            number, from: 1, to: 6, lot: "L2", by: office.act(.producer))
        #expect(again.lot == "L2")
        _ = try await AccountCheck.run(on: office.store)
    }

    @Test(arguments: StoreDriver.quick)
    func `nobody undoes what a flag stands above, nor once it was cleared`(_ driver: StoreDriver) async throws
    {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        _ = try await office.ranges.activate(number, from: 1, to: 6, lot: nil, by: office.act(.producer))
        let serials = try #require(SerialRange(2, 3))
        let flag = try await office.flags.set(
            .suspended, on: .serials(number, serials), .inspection, Paper(document: "BB"),
            by: office.act(.inspector))
        let undo = try office.order(number, 1, 6, reason: "not-applied")
        await #expect(throws: RegistryError.flagged(.suspended, number: flag)) {
            try await office.ranges.undoActivation(undo, by: office.act(.producer))
        }
        _ = try await office.flags.clear(flag, Paper(document: "BB-2"), by: office.act(.approver))
        await #expect(throws: RegistryError.flagged(.suspended, number: flag)) {
            try await office.ranges.undoActivation(undo, by: office.act(.clerk))
        }
        _ = try await office.ranges.undoActivation(
            office.order(number, 4, 6, reason: "not-applied"), by: office.act(.producer))
    }

    @Test(arguments: StoreDriver.quick)
    func `nobody undoes what was on a batch that was held`(_ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10)
        let product = try RangeOffice<AnyStore>.product()
        _ = try await office.ranges.activate(number, from: 1, to: 6, lot: nil, by: office.act(.producer))
        for act in [BatchAct.hold, .resume] {
            _ = try await office.batches.move(
                "L1", of: product, act, Paper(document: "BB"), by: office.act(.approver))
        }
        await #expect(throws: RegistryError.wrongBatchState(.onHold, lot: "L1")) {
            try await office.ranges.undoActivation(
                office.order(number, 1, 6, reason: "not-applied"), by: office.act(.clerk))
        }
    }

    private func outcome(_ body: () async throws(RegistryError) -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return error.code
        }
    }
}
