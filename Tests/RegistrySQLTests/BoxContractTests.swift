import Registry
import StampFormat
import Testing

@testable import RegistrySQL

/// Gift boxes in both databases: who packs what, and what a scan of the box answers.
@Suite struct BoxContractTests {
    /// Two allotments of ten: the first's stamps stand on boxes, the second's are inside.
    struct Boxes {
        let office: RangeOffice<AnyStore>
        let parents: AllotmentNumber
        let goods: AllotmentNumber
        var desk: BoxDesk<AnyStore> { BoxDesk(store: office.store) }

        init(_ driver: StoreDriver) async throws {
            office = try await RangeOffice(in: driver)
            parents = try await office.issued(10, isSigned: true)
            goods = try await office.issued(120, isSigned: true)
            let producer = try office.act(.producer)
            _ = try await office.ranges.activate(parents, from: 1, to: 5, lot: nil, by: producer)
            _ = try await office.ranges.activate(goods, from: 1, to: 110, lot: nil, by: producer)
        }

        func label(_ serial: UInt32, of number: AllotmentNumber) async throws -> String {
            try await office.stamp(serial, of: number).digits
        }

        func labels(_ serials: ClosedRange<UInt32>) async throws -> [String] {
            var labels: [String] = []
            for serial in serials { labels.append(try await label(serial, of: goods)) }
            return labels
        }

        @discardableResult
        func pack(
            _ serials: ClosedRange<UInt32>, into box: UInt32, on day: String = "2026-03-01",
            isDryRun: Bool = false
        ) async throws -> Standing {
            try await desk.pack(
                labels(serials), into: label(box, of: parents), isDryRun: isDryRun,
                by: office.act(.producer, on: day))
        }

        func inside(_ box: UInt32) async throws -> [UInt32] {
            let parent = StampPlace(parents, try #require(Serial(number: box)))
            return try await office.store.read { reader throws(RegistryError) in
                try reader.children(of: parent)
            }.map(\.serial.number)
        }

        func refusal(_ act: () async throws -> Void) async -> String? {
            do {
                try await act()
                return nil
            } catch let error as RegistryError {
                return error.code
            } catch {
                return "\(error)"
            }
        }
    }

    @Test(arguments: StoreDriver.allCases)
    func `edge case 13: a gift box answers as the worst of its own stamp and those inside`(
        _ driver: StoreDriver
    ) async throws {
        let boxes = try await Boxes(driver)
        let office = boxes.office
        try await boxes.pack(1...3, into: 1)
        #expect(try await boxes.inside(1) == [1, 2, 3])
        #expect(try await office.verdict(1, of: boxes.parents) == "valid")
        let lost = try office.order(boxes.goods, 2, 2, document: "VV-1")
        _ = try await office.ranges.carryOut(.reportLost, lost, by: office.act(.producer, on: "2026-03-02"))
        #expect(try await office.verdict(1, of: boxes.parents, on: "2026-03-02") == "lost")
        #expect(try await office.verdict(1, of: boxes.parents, on: "2026-03-01") == "valid")
        #expect(try await office.verdict(3, of: boxes.goods, on: "2026-03-02") == "valid")
        _ = try await boxes.desk.unpack(boxes.labels(2...2), by: office.act(.producer, on: "2026-03-04"))
        #expect(try await office.verdict(1, of: boxes.parents, on: "2026-03-04") == "valid")
        // History: what was inside on a day, by what was known by another.
        #expect(try await office.verdict(1, of: boxes.parents, on: "2026-03-03") == "lost")
        #expect(
            try await office.verdict(1, of: boxes.parents, on: "2026-03-04", known: "2026-03-03") == "lost")
        #expect(
            try await office.verdict(1, of: boxes.parents, on: "2026-03-04", known: "2026-03-01") == "valid")
        let finding = try await BoxCheck.run(on: office.store).first
        #expect(finding?.fault == nil)
    }

    @Test(arguments: StoreDriver.quick)
    func `a list that no box could hold is refused whole, in and out`(_ driver: StoreDriver) async throws {
        let boxes = try await Boxes(driver)
        try await boxes.pack(1...2, into: 1)
        let texts = Array(repeating: try await boxes.labels(1...1)[0], count: 201)
        await #expect(throws: RegistryError.box(.badCount(201, allowed: GiftBox.sizes))) {
            _ = try await boxes.desk.unpack(texts, by: boxes.office.act(.producer))
        }
        let out = try await boxes.desk.unpack(Array(texts.dropLast()), by: boxes.office.act(.producer))
        #expect(out.count == 1)
    }

    @Test(arguments: StoreDriver.quick)
    func `a box may be packed before its own stamp is activated, and says so`(_ driver: StoreDriver)
        async throws
    {
        let boxes = try await Boxes(driver)
        try await boxes.pack(1...1, into: 7)
        #expect(try await boxes.office.verdict(7, of: boxes.parents) == "not-activated")
        _ = try await boxes.office.ranges.activate(
            boxes.parents, from: 7, to: 7, lot: nil, by: boxes.office.act(.producer))
        #expect(try await boxes.office.verdict(7, of: boxes.parents) == "valid")
    }

    @Test(arguments: StoreDriver.quick)
    func `what may not go in is refused, and nothing of the list is packed`(_ driver: StoreDriver)
        async throws
    {
        let boxes = try await Boxes(driver)
        let office = boxes.office
        try await boxes.pack(1...2, into: 1)
        func code(_ serials: ClosedRange<UInt32>, _ box: UInt32) async -> String? {
            await boxes.refusal { try await boxes.pack(serials, into: box) }
        }
        #expect(await code(2...3, 2) == "in-other-box")
        #expect(await code(110...111, 2) == "child-not-good")
        #expect(await code(3...103, 2) == "box-count")
        let (own, other) = (
            try await boxes.label(1, of: boxes.parents), try await boxes.label(2, of: boxes.parents)
        )
        let act = try office.act(.producer)
        #expect(
            await boxes.refusal { _ = try await boxes.desk.pack([own], into: own, by: act) }
                == "box-in-itself")
        #expect(
            await boxes.refusal { _ = try await boxes.desk.pack([own], into: other, by: act) } == "box-nested"
        )
        let inside = try await boxes.label(1, of: boxes.goods)
        let third = try await boxes.labels(3...3)
        #expect(
            await boxes.refusal { _ = try await boxes.desk.pack(third, into: inside, by: act) }
                == "box-nested")
        #expect(
            await boxes.refusal { _ = try await boxes.desk.pack(["2/3"], into: other, by: act) }
                == "unknown-stamp")
        #expect(await boxes.refusal { _ = try await boxes.desk.unpack(third, by: act) } == "not-in-box")
        #expect(await boxes.refusal { _ = try await boxes.desk.empty(other, by: act) } == "no-box")
        let void = try office.order(boxes.parents, 3, 3, reason: "damaged")
        _ = try await office.ranges.carryOut(.void, void, by: act)
        #expect(await code(3...3, 3) == "box-not-live")
        #expect(try await boxes.inside(1) == [1, 2])
        #expect(try await boxes.inside(2).isEmpty)
    }

    @Test(arguments: StoreDriver.quick)
    func `the same twice, and a dry run, change nothing`(_ driver: StoreDriver) async throws {
        let boxes = try await Boxes(driver)
        func entries() async throws -> Int {
            try await boxes.office.store.read { reader throws(RegistryError) in
                try reader.ledgerTree().count
            }
        }
        let before = try await entries()
        let would = try await boxes.pack(1...2, into: 1, isDryRun: true)
        #expect(would.children.count == 2)
        #expect(try await boxes.inside(1).isEmpty)
        #expect(try await entries() == before)
        try await boxes.pack(1...2, into: 1)
        try await boxes.pack(2...2, into: 1)
        #expect(try await entries() == before + 1)
        let more = try await boxes.pack(2...4, into: 1)
        #expect(more.children.count == 4)
        let box = try await boxes.label(1, of: boxes.parents)
        let emptied = try await boxes.desk.empty(box, by: boxes.office.act(.clerk))
        #expect(emptied.children.count == 4)
        #expect(try await boxes.inside(1).isEmpty)
        #expect(try await boxes.office.verdict(1, of: boxes.parents) == "valid")
    }

    @Test("the schema keeps a stamp in one box, and boxes apart", arguments: StoreDriver.schemas)
    func schema(_ driver: StoreDriver) async throws {
        let boxes = try await Boxes(driver)
        try await boxes.pack(1...100, into: 1)
        let act = try boxes.office.act(.clerk)
        let (goods, parents) = (boxes.goods, boxes.parents)
        func stamp(_ number: AllotmentNumber, _ serial: UInt32) throws -> StampPlace {
            StampPlace(number, try #require(Serial(number: serial)))
        }
        for (child, box) in [
            (try stamp(goods, 1), try stamp(parents, 2)), (try stamp(goods, 101), try stamp(parents, 1)),
            (try stamp(parents, 1), try stamp(parents, 2)), (try stamp(goods, 102), try stamp(goods, 1)),
            (try stamp(parents, 3), try stamp(parents, 3)),
        ] {
            await #expect(throws: RegistryError.self, "\(child.text) \(box.text)") {
                try await boxes.office.store.write { writer throws(RegistryError) in
                    try writer.pack(child, into: box)
                    try writer.append(LedgerDraft(.boxPacked, on: .box(box), by: act))
                }
            }
        }
        #expect(try await boxes.inside(1).count == 100)
    }
}
