import Registry
import SnapshotSealing
import StampFormat
import StampSigning
import StampSnapshot
import TestTools
import Testing

/// The snapshot's answers are the register's, whatever was done to stamps, batches and flags.
@Suite struct SnapshotEqualityTests {
    private static let sequences = 2_000
    private static let rounds = 25
    private static let days = ["2026-03-01", "2026-12-31", "2027-01-01", "2027-01-02", "2030-05-05"]

    @Test func `verdicts after 2 000 random sequences of acts, from full files and from a chain of deltas`()
        async throws
    {
        var random = SeededRandom(seed: 20_261_122)
        let office = try await RangeOffice(MemoryStore())
        for lot in ["L1", "L2", "L3", "L4"] {
            try await office.put(office.batch(lot, packs: 1_000_000), on: "2026-01-02")
        }
        let window = try SigningWindow(
            first: #require(StampDay(Self.day("2026-01-01"))),
            last: #require(StampDay(Self.day("2027-01-01"))))
        let sample = try SnapshotSample(key: office.key, window: window)
        var held: Snapshot?
        var seen: Set<String> = []
        var standing: Int?
        for _ in 0..<Self.rounds {
            var numbers: [AllotmentNumber] = []
            for _ in 0..<Self.sequences / Self.rounds {
                numbers.append(try await sequence(in: office, &random))
            }
            try await boxed(numbers, in: office, &random)
            try await onStamps(numbers, in: office, &random)
            standing = try await above(clearing: standing, in: office, &random)
            let file = try await sample.make(in: office.store, by: office.act(.administrator))
            let full = try sample.taken(file.bytes)
            if let before = held {
                let delta = try await SnapshotDesk(store: office.store).newest(
                    since: before.statement.version)
                #expect(delta.base != nil)
                #expect(try sample.taken(delta.bytes, held: before).state == full.state)
            }
            held = full
            seen.formUnion(try await compare(numbers, full, office.store))
        }
        let last = try #require(held)
        let all = last.state.allotments.map(\.number)
        #expect(all.count == Self.sequences)
        seen.formUnion(try await compare(all, last, office.store))
        #expect(last.state.boxes.count > 200)
        let expected: Set<String> = [
            "unknown", "not-as-issued", "recalled", "wasted", "returned", "lost", "stolen", "void",
            "not-activated", "suspended", "use-by-passed", "copy-suspected", "certificate-ended", "valid",
        ]
        #expect(seen.isSuperset(of: expected), "\(expected.subtracting(seen))")
    }

    /// Both sides on every serial, on one that was never issued, and on a stamp that says something else.
    private func compare(
        _ numbers: [AllotmentNumber], _ snapshot: Snapshot, _ store: MemoryStore
    ) async throws -> Set<String> {
        let days = try Self.days.map { try Self.day($0) }
        return try await store.read { reader throws(RegistryError) in
            var words: Set<String> = []
            for day in days {
                let standings = StandingReader(reader, on: Moment(day: day))
                for number in numbers {
                    for stamp in try reader.questions(of: number) {
                        let standing = try standings.standing(of: stamp.fields.serial, in: number)
                        let verdict = Verdict(on: stamp, standing: standing, day: day)
                        let offline = Verdict(snapshot.state.answer(on: stamp.fields, day: day).answer)
                        if verdict != offline {
                            throw .corrupt(
                                "\(number.number)/\(stamp.fields.serial.number) on \(day.iso): \(verdict) \(offline)"
                            )
                        }
                        words.insert(verdict.word)
                    }
                }
            }
            return words
        }
    }

    private func sequence(
        in office: RangeOffice<MemoryStore>, _ random: inout SeededRandom
    ) async throws -> AllotmentNumber {
        let quantity = Int.random(in: 1...6, using: &random)
        let number = try await office.issued(quantity, lot: nil, isSigned: true)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let act = try RandomAct.any(quantity: quantity, using: &random)
            let person = try office.act(act.role)
            let order = RangeOrder(
                StampSelection(number, [act.serials]), reason: act.reason,
                paper: Paper(document: act.document))
            // Whether an act is taken is not asked here: what it leaves behind is.
            switch act.kind {
            case .activate:
                let lot = ["L1", "L2", "L3", "L4"].randomElement(using: &random)
                _ = try? await office.ranges.activate(order.selection, lot: lot, by: person)
            case .undoActivation: _ = try? await office.ranges.undoActivation(order, by: person)
            default: _ = try? await office.ranges.carryOut(act.kind, order, by: person)
            }
        }
        return number
    }

    /// Some stamps packed into boxes, whatever they answer by now: what was put in good may have turned bad since.
    private func boxed(
        _ numbers: [AllotmentNumber], in office: RangeOffice<MemoryStore>, _ random: inout SeededRandom
    ) async throws {
        let (one, act) = (try #require(Serial(number: 1)), try office.act(.producer))
        for parent in numbers where Int.random(in: 0..<4, using: &random) == 0 {
            let box = StampPlace(parent, one)
            var inside: Set<StampPlace> = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                inside.insert(StampPlace(try #require(numbers.randomElement(using: &random)), one))
            }
            let isUndone = Int.random(in: 0..<5, using: &random) == 0
            // The schema refuses what is in a box already, or is one.
            for child in inside.sorted() where child != box {
                try? await office.store.write { writer throws(RegistryError) in
                    try writer.pack(child, into: box)
                    try writer.append(LedgerDraft(.boxPacked, on: .box(box), by: act))
                    guard isUndone else { return }
                    try writer.unpack(child, from: box)
                    try writer.append(LedgerDraft(.boxUnpacked, on: .box(box), by: act))
                }
            }
        }
    }

    /// Flags and cases on some of the stamps.
    private func onStamps(
        _ numbers: [AllotmentNumber], in office: RangeOffice<MemoryStore>, _ random: inout SeededRandom
    ) async throws {
        let (head, paper) = (try office.act(.approver), Paper(document: "BB-1"))
        for number in numbers where Int.random(in: 0..<6, using: &random) == 0 {
            let kind = try #require(FlagKind.allCases.randomElement(using: &random))
            let last = UInt32.random(in: 1...2, using: &random)
            if let serials = SerialRange(1, last),
                let flag = try? await office.flags.set(
                    kind, on: .serials(number, serials), .quality, paper, by: head),
                Bool.random(using: &random)
            {
                _ = try await office.flags.clear(flag, paper, by: head)
            }
            let place = StampPlace(number, try #require(Serial(number: 1)))
            _ = try await AlertDesk(store: office.store).raise(place, to: .suspected, paper, by: head)
        }
    }

    /// A flag on a product, batch, decision or certificate in the place of the one before, and a move of a batch.
    private func above(
        clearing standing: Int?, in office: RangeOffice<MemoryStore>, _ random: inout SeededRandom
    ) async throws -> Int? {
        let (head, paper) = (try office.act(.approver), Paper(document: "BB-1"))
        let product = try RangeOffice<MemoryStore>.product()
        if let standing { _ = try await office.flags.clear(standing, paper, by: head) }
        let move: BatchAct = Bool.random(using: &random) ? .hold : .resume
        _ = try? await office.batches.move("L3", of: product, move, paper, by: head)
        // What stands on everything hides all else: half of the looks are without.
        guard Bool.random(using: &random) else { return nil }
        let subjects: [FlagSubject] = [
            .product(product), .batch(product, lot: "L2"), .decision("1/QĐ"),
            .certificate(product, validFrom: try Self.day("2026-01-01")),
        ]
        let kind = try #require(FlagKind.allCases.randomElement(using: &random))
        let subject = try #require(subjects.randomElement(using: &random))
        return try await office.flags.set(kind, on: subject, .quality, paper, by: head)
    }

    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
}

extension RegistryReader {
    /// The stamps of an allotment, one behind its last, and one with another use-by day.
    fileprivate func questions(of number: AllotmentNumber) throws(RegistryError) -> [Stamp] {
        let count = UInt32(try existingAllotment(number).quantity)
        var stamps: [Stamp] = []
        for serial in 1...count {
            guard let serial = Serial(number: serial), let stamp = try storedStamp(serial, of: number) else {
                throw .corrupt("stamp")
            }
            stamps.append(stamp)
        }
        guard let first = stamps.first, let next = Serial(number: count + 1),
            let useBy = StampDay(number: 9_000)
        else { throw .corrupt("stamp") }
        var (beyond, other) = (first.fields, first.fields)
        beyond.serial = next
        other.useBy = useBy
        stamps.append(Stamp(fields: beyond, signature: first.signature))
        stamps.append(Stamp(fields: other, signature: first.signature))
        return stamps
    }
}
