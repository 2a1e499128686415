package import StampFormat

/// How a council's score becomes stars, by a Prime Minister's decision from its day on.
///
/// Decision 1048/QĐ-TTg (2019) wrote its bands as “50 đến 69”, “70 đến 89”: an average of 69.5 fell between them.
/// Bands here are half-open, as Decision 148/QĐ-TTg (2023) has them, so that every score has its stars.
package struct ScoreScale: Hashable, Sendable {
    /// The first day on which it holds.
    package let validFrom: Day
    /// The decision, as it is cited.
    package let source: String
    /// The most points for product and community, for marketing, and for quality; scores of scales that weigh
    /// these differently cannot be compared.
    package let weights: [Int]
    /// The lowest score of each number of stars from 2 to 5, in hundredths of a point; ascending.
    package let lowest: [Int]

    package init(validFrom: Day, source: String, weights: [Int], lowest: [Int]) {
        self.validFrom = validFrom
        self.source = source
        self.weights = weights
        self.lowest = lowest
    }

    /// 1 to 5.
    ///
    /// `score`: hundredths of a point, 0 to 10 000.
    package func stars(forScore score: Int) -> Int { 1 + lowest.count { $0 <= score } }
}

extension [ScoreScale] {
    /// The scale in force on `day`; the first one for earlier days.
    package func inForce(on day: Day) -> ScoreScale? {
        let ordered = sorted { $0.validFrom < $1.validFrom }
        return ordered.last { $0.validFrom <= day } ?? ordered.first
    }
}
