import Foundation
import Registry
import StampFormat
import Testing

@Suite(.serialized) struct AllotmentContractTests {
    @Test("a request is recorded as asked and has no serials yet", arguments: StoreDriver.allCases)
    func request(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let asked = try await office.request(130)
        #expect(asked.number.number == 1)
        #expect(asked.stage == .requested)
        let stored = try await office.store.read { reader throws(RegistryError) in try reader.allotments() }
        #expect(stored == [asked])
        #expect(try await office.ranges(asked.number).isEmpty)
    }

    @Test("numbers have no gaps, whatever is refused", arguments: StoreDriver.allCases)
    func gapless(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let first = try await office.request(10).number
        await #expect(throws: RegistryError.unknownBatch(lot: "?")) { try await office.request(10, lot: "?") }
        await #expect(throws: RegistryError.quantityOutOfRange(allowed: 1...10_000_000)) {
            try await office.request(0)
        }
        _ = try await AllotmentDesk(store: office.store).refuse(
            first, note: "Sai lô", by: Sample.act("Cán bộ 2", as: .approver))
        #expect(try await office.request(10).number.number == 2)
        #expect(try await office.request(10).number.number == 3)
        #expect(try await office.isWhole())
    }

    @Test(
        "50 requests at once from two processes get 50 numbers without a gap", arguments: StoreDriver.allCases
    )
    func concurrent(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desks = [AllotmentDesk(store: office.store), AllotmentDesk(store: try await office.elsewhere())]
        let request = AllotmentRequest(
            product: try Sample.number(), kind: .recognisedProduct, quantity: 7, lot: Sample.lot)
        let act = try Sample.act()
        let numbers = try await withThrowingTaskGroup(of: UInt32.self) { group in
            for index in 0..<50 {
                group.addTask { try await desks[index % 2].request(request, by: act).number.number }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...50))
        #expect(try await office.isWhole())
    }

    @Test("the same person cannot approve, however the name is written", arguments: StoreDriver.allCases)
    func samePerson(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.request(10, by: "Nguyễn Thị Hoa").number
        let desk = AllotmentDesk(store: office.store)
        for name in [
            "Nguyễn Thị Hoa", "NGUYỄN THỊ HOA", " nguyễn  thị hoa ",
            "Nguyễn Thị Hoa".decomposedStringWithCanonicalMapping, "Nguyễn\u{00A0}Thị\u{200B} Hoa",
        ] {
            await #expect(throws: RegistryError.samePerson) {
                try await desk.approve(number, by: Sample.act(name, as: .approver))
            }
        }
        #expect(try await office.ranges(number).isEmpty)
        #expect(
            try await desk.approve(number, by: Sample.act("Lò Văn Sơn", as: .approver)).stage == .approved)
    }

    @Test("an office of one approves its own requests", arguments: StoreDriver.allCases)
    func singleOfficer(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.adopt { $0.singleOfficer = true }
        let number = try await office.request(10, by: "Nguyễn Thị Hoa").number
        let approved = try await AllotmentDesk(store: office.store).approve(
            number, by: Sample.act("Nguyễn Thị Hoa", as: .approver))
        #expect(approved.approvedBy == "Nguyễn Thị Hoa")
    }

    @Test("approval makes the serials 1 to n, reserved", arguments: StoreDriver.allCases)
    func approve(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let approved = try await office.approved(130)
        #expect(approved.approvedBy == "Cán bộ 2")
        let all = StateRange(serials: try Sample.serials(1, 130), state: .reserved)
        #expect(try await office.ranges(approved.number) == [all])
    }

    @Test("each step is refused at every stage but its own", arguments: StoreDriver.allCases)
    func stages(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = AllotmentDesk(store: office.store)
        let act = try Sample.act("Cán bộ 2", as: .approver)
        let requested = try await office.request(5).number
        await #expect(throws: RegistryError.wrongStage(.requested, needed: [.approved])) {
            try await office.sign(requested)
        }
        let refused = try await office.request(5).number
        _ = try await desk.refuse(refused, note: "Sai lô", by: act)
        for (number, stage) in [
            (refused, AllotmentStage.refused), (try await office.approved(5).number, .approved),
            (try await office.closed(5).number, .closed),
        ] {
            let refusal = RegistryError.wrongStage(stage, needed: [.requested])
            await #expect(throws: refusal) { try await desk.approve(number, by: act) }
            await #expect(throws: refusal) { try await desk.refuse(number, note: "Sai lô", by: act) }
        }
        await #expect(throws: RegistryError.wrongStage(.refused, needed: [.approved])) {
            try await office.sign(refused)
        }
        let nobody = AllotmentNumber(number: 99)
        await #expect(throws: RegistryError.unknownAllotment(nobody)) {
            try await desk.approve(nobody, by: act)
        }
    }

    @Test(
        "stamps of one batch end at its packs and the allowance, over all requests",
        arguments: StoreDriver.allCases)
    func packs(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let small = try Sample.batch("NHO", packs: 50)
        try await office.change { writer throws(RegistryError) in try writer.put(small) }
        await #expect(throws: RegistryError.quantityExceedsPacks(left: 51)) {
            try await office.request(52, lot: "NHO")
        }
        let first = try await office.request(50, lot: "NHO").number
        await #expect(throws: RegistryError.quantityExceedsPacks(left: 1)) {
            try await office.request(2, lot: "NHO")
        }
        _ = try await office.request(1, lot: "NHO")
        await #expect(throws: RegistryError.quantityExceedsPacks(left: 0)) {
            try await office.request(1, lot: "NHO")
        }
        // A refused request gives its stamps back.
        _ = try await AllotmentDesk(store: office.store).refuse(
            first, note: "Sai lô", by: Sample.act(as: .approver))
        _ = try await office.request(50, lot: "NHO")
    }

    @Test(
        "the quota counts the certificate's year, not refused requests or specimens",
        arguments: StoreDriver.allCases)
    func quota(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.adopt { $0.yearlyQuota = 100 }
        _ = try await office.request(500, kind: .specimen, lot: nil)
        let first = try await office.request(60).number
        await #expect(throws: RegistryError.quotaExceeded(left: 40)) { try await office.request(41) }
        // Approving does not count the request against itself.
        _ = try await AllotmentDesk(store: office.store).approve(
            first, by: Sample.act("Cán bộ 2", as: .approver))
        let second = try await office.request(40, lot: nil).number
        _ = try await AllotmentDesk(store: office.store).refuse(
            second, note: "Sai lô", by: Sample.act(as: .approver))
        _ = try await office.request(40, lot: nil)
        await #expect(throws: RegistryError.quotaExceeded(left: 0)) { try await office.request(1) }
    }

    @Test("an approval asks the gates again", arguments: StoreDriver.allCases)
    func factsChanged(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.request(10).number
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(isSuspended: true))
        }
        await #expect(throws: RegistryError.producerSuspended) {
            try await AllotmentDesk(store: office.store).approve(
                number, by: Sample.act("Cán bộ 2", as: .approver))
        }
    }

    @Test("a lot typed in decomposed letters is the batch's own", arguments: StoreDriver.allCases)
    func decomposedLot(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let batch = try Sample.batch("LÔ Đợt 1")
        try await office.change { writer throws(RegistryError) in try writer.put(batch) }
        let typed = " LÔ Đợt 1".decomposedStringWithCanonicalMapping
        let allotment = try await office.request(5, lot: typed)
        #expect(allotment.lot.map { Array($0.utf8) } == Array("LÔ Đợt 1".utf8))
    }
}
