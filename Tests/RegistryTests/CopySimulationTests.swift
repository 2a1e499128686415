import Registry
import StampFormat
import TestTools
import Testing

@Suite struct CopySimulationTests {
    private static func simulate(
        _ honest: Int, copied: Int, mark: Int = CopyRules.standard.mark, seed: UInt64
    ) throws -> CopySimulation {
        var rules = CopyRules.standard
        rules.mark = mark
        let place = StampPlace(AllotmentNumber(number: 1), try #require(Serial(number: 1)))
        var year = SimulatedYear(
            of: place, from: try Sample.day("2026-01-01"), random: SeededRandom(seed: seed))
        return CopySimulation.year(of: honest, copied: copied, by: rules, in: &year)
    }

    @Test("false alarms stay under 0.05 % of honest scans, and wide copies are found", arguments: [1, 2, 3])
    func bound(seed: UInt64) throws {
        let year = try Self.simulate(30_000, copied: 60, seed: seed)
        #expect(year.honestScans > 60_000)
        #expect(year.falseAlarms * 2000 < year.honestScans)
        for (packs, least) in [(100, 0.55), (300, 0.98)] {
            let (found, all) = year.found(packs: packs)
            #expect(all == 60 && Double(found) >= least * Double(all), "\(packs): \(found)")
        }
    }

    @Test func `the same seed tells the same year, and another one another`() throws {
        let years = try [7, 7, 8].map { try Self.simulate(2000, copied: 10, seed: $0) }
        #expect(years[0].lines.map(\.scans) == years[1].lines.map(\.scans))
        #expect(years[0].honestScans != years[2].honestScans)
    }

    @Test func `a lower mark finds more and wrongs more`() throws {
        let (low, high) = (
            try Self.simulate(5000, copied: 100, mark: 30, seed: 4),
            try Self.simulate(5000, copied: 100, mark: 100, seed: 4)
        )
        #expect(low.falseAlarms >= high.falseAlarms)
        #expect(low.found(packs: 100).found > high.found(packs: 100).found)
    }

    @Test func `what the office was told of makes no alarm`() throws {
        let year = try Self.simulate(40_000, copied: 0, seed: 5)
        for line in year.lines where line.story.word.hasSuffix("-told") { #expect(line.alerts == 0) }
        #expect(
            Set(year.lines.map(\.story.word)).isSuperset(of: [
                "shop", "gift", "crawled", "forgotten", "leftover",
            ]))
    }
}
