import Registry
import StampFormat
import TestTools
import Testing

@Suite struct CopyRulesTests {
    /// One scan: minutes after 2026-11-20 08:00 in Viet Nam, and what it tells.
    private static func scan(
        _ minutes: Int64, by client: UInt8 = 1, in province: String? = nil, _ state: RangeState = .activated
    ) throws -> Scan {
        Scan(
            StampPlace(AllotmentNumber(number: 1), try #require(Serial(number: 65))),
            at: (try Sample.day("2026-11-20").unixSeconds + 8 * 3600 + minutes * 60) * 1000, verdict: "valid",
            state: state, province: try province.map { try #require(Province(code: $0)) },
            client: [UInt8](repeating: client, count: Scan.clientByteCount))
    }

    private struct Row: CustomTestStringConvertible {
        let testDescription: String
        let words: [String]
        let scans: [Scan]

        init(_ name: String, _ words: [String], _ scans: [Scan]) {
            (testDescription, self.words, self.scans) = (name, words, scans)
        }
    }

    private static func rows() throws -> [Row] {
        let crowd = try (1...31).map { try scan(Int64($0), by: $0) }
        return try [
            Row("one scan", [], [scan(0)]),
            Row(
                "Hà Nội and Cà Mau in two hours", ["impossible-travel"],
                [
                    scan(0, in: "01"), scan(120, by: 2, in: "96"),
                ]),
            Row(
                "the same by plane and road in six hours", [],
                [scan(0, in: "01"), scan(360, by: 2, in: "96")]),
            Row("two neighbours at once", [], [scan(0, in: "01"), scan(0, by: 2, in: "24")]),
            Row(
                "two ends of the country at once", ["impossible-travel"],
                [
                    scan(0, in: "96"), scan(0, by: 2, in: "01"),
                ]),
            Row(
                "a scan without a province in between", ["impossible-travel"],
                [
                    scan(0, in: "01"), scan(10, by: 3), scan(60, by: 2, in: "79"),
                ]),
            Row("ten people before a shelf", [], Array(crowd.prefix(10))),
            Row("eleven", ["many-clients"], Array(crowd.prefix(11))),
            Row("one person often", [], (0..<25).map { try scan($0 * 11) }),
            Row("once more", ["many-scans"], (0..<26).map { try scan($0 * 11) }),
            Row("in two provinces, a day between them", [], [scan(0, in: "01"), scan(1440, in: "96")]),
            Row(
                "in a third", ["many-provinces"],
                [scan(0, in: "01"), scan(1440, in: "96"), scan(2880, in: "48")]),
            Row("still in the office", ["before-handover"], [scan(0, .reserved)]),
            Row("not activated", ["before-activation"], [scan(0, .printed), scan(20, .issued)]),
            Row("reported lost", ["out-of-use"], [scan(0, .lost)]),
            Row(
                "three of them", ["impossible-travel", "before-activation", "out-of-use"],
                [
                    scan(0, in: "96", .issued), scan(15, by: 2, in: "01", .void),
                ]),
        ]
    }

    @Test("the table of rules, whatever the order of scans", arguments: try rows())
    private func table(_ row: Row) {
        for scans in [row.scans, row.scans.reversed()] {
            let score = CopyRules.standard.score(CopyEvidence(scans: scans))
            #expect(score.findings.map(\.word) == row.words)
            #expect(score.points == score.findings.map(\.points).reduce(0, +))
        }
    }

    @Test func `a crowd, a lost stamp and a wrong speed reach the mark alone; weaker signs do not`() throws {
        let mark = CopyRules.standard.mark
        let alone: [CopyFinding] = [
            .impossibleTravel(kilometresAnHour: 900), .manyClients(31, isCrowd: true), .beforeHandover,
            .outOfUse, .manyProvinces(4, isEverywhere: true), .manyScans(76, isFlood: true),
        ]
        let weak: [CopyFinding] = [
            .manyClients(11, isCrowd: false), .manyProvinces(3, isEverywhere: false),
            .manyScans(26, isFlood: false), .beforeActivation, .longAfterUseBy, .scratchGuessed(tries: 5),
        ]
        #expect(alone.allSatisfy { $0.points >= mark })
        #expect(weak.allSatisfy { $0.points < mark })
        #expect(Set((alone + weak).map(\.word)).count == 9)
    }

    @Test("double taps are one scan", arguments: [(9, 1), (10, 2)] as [(Int64, Int)])
    func doubleTap(minutes: Int64, counted: Int) throws {
        let scans = [try Self.scan(0), try Self.scan(minutes)]
        #expect(CopyRules.standard.score(CopyEvidence(scans: scans)).scans == counted)
    }

    @Test func `what a cause explains does not count, within its days, serials and province`() throws {
        let scans = try (1...31).map { try Self.scan(Int64($0), by: $0, in: "42") }
        let (number, day) = (AllotmentNumber(number: 1), try Sample.day("2026-11-20"))
        let (one, other) = (try #require(SerialRange(60, 70)), try #require(SerialRange(66, 70)))
        let fair = try #require(Province(code: "42"))
        let before = try #require(day.adding(days: -1))
        for (cause, counted) in [
            (TechnicalCause(.fair, number, one, in: fair, from: day, to: day), 0),
            (TechnicalCause(.demo, number, one, from: before, to: day), 0),
            (TechnicalCause(.fair, number, one, in: Province(code: "01"), from: day, to: day), 31),
            (TechnicalCause(.fair, number, one, in: fair, from: before, to: before), 31),
            (TechnicalCause(.listing, number, other, from: day, to: day), 31),
            (TechnicalCause(.inspection, AllotmentNumber(number: 2), one, from: day, to: day), 31),
        ] {
            let score = CopyRules.standard.score(CopyEvidence(scans: scans, causes: [cause]))
            #expect(score.scans == counted, "\(cause)")
            #expect(score.findings.isEmpty == (counted == 0))
        }
    }

    @Test func `leftovers are found for months after the use-by day, and then no more`() throws {
        for (useBy, words) in [("2026-05-20", []), ("2026-05-19", ["long-after-use-by"])] {
            let evidence = CopyEvidence(scans: [try Self.scan(0)], useBy: try Sample.day(useBy))
            #expect(CopyRules.standard.score(evidence).findings.map(\.word) == words)
        }
        for (tries, words) in [(4, []), (5, ["scratch-guessed"])] {
            let evidence = CopyEvidence(scans: [], wrongScratchTries: tries)
            #expect(CopyRules.standard.score(evidence).findings.map(\.word) == words)
        }
    }

    @Test func `there are 34 provinces, and distances are those of a map`() throws {
        #expect(Set(Province.all.map(\.code)).count == 34)
        #expect(Set(Province.all.map(\.name)).count == 34)
        let (north, south, middle) = (
            try #require(Province(code: "01")), try #require(Province(code: "79")),
            try #require(Province(code: "48"))
        )
        #expect((1130...1150).contains(north.distance(to: south)))
        #expect((600...620).contains(north.distance(to: middle)))
        #expect(north.distance(to: north) == 0)
        #expect(Province(code: "99") == nil)
    }
}
