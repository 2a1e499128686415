import Registry
import StampFormat
import Testing

@Suite struct ScoreScaleTests {
    private func scale(_ source: String, from day: String, weights: [Int]) throws -> ScoreScale {
        ScoreScale(
            validFrom: try Sample.day(day), source: source, weights: weights,
            lowest: [3000, 5000, 7000, 9000])
    }

    @Test(
        "bands are half-open: every score has its stars",
        arguments: [
            (0, 1), (2999, 1), (3000, 2), (4999, 2), (5000, 3), (6900, 3), (6950, 3), (6999, 3), (7000, 4),
            (8900, 4), (8999, 4), (9000, 5), (10_000, 5),
        ])
    func bands(score: Int, stars: Int) throws {
        let scale = try scale("148/QĐ-TTg", from: "2023-02-24", weights: [40, 25, 35])
        #expect(scale.stars(forScore: score) == stars)
    }

    @Test func `each decision has the scale of its day`() throws {
        let old = try scale("1048/QĐ-TTg", from: "2019-08-21", weights: [35, 25, 40])
        let new = try scale("148/QĐ-TTg", from: "2023-02-24", weights: [40, 25, 35])
        for scales in [[old, new], [new, old]] {
            #expect(scales.inForce(on: try Sample.day("2023-02-23")) == old)
            #expect(scales.inForce(on: try Sample.day("2023-02-24")) == new)
            #expect(scales.inForce(on: try Sample.day("2018-01-01")) == old)
        }
        #expect([ScoreScale]().inForce(on: try Sample.today()) == nil)
    }
}
