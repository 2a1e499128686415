/// What the rules make of a simulated year, by story and by rule.
package struct CopySimulation: Sendable {
    /// One story's stamps.
    package struct Line: Sendable {
        package let story: ScanStory
        package internal(set) var stamps = 0
        /// As they came, double taps included.
        package internal(set) var scans = 0
        /// Stamps that reached the mark.
        package internal(set) var alerts = 0
    }

    /// How often one rule spoke, whether or not the mark was reached.
    package struct Rule: Sendable {
        package internal(set) var honest = 0
        package internal(set) var copied = 0
    }

    /// In the order in which stories first came.
    package private(set) var lines: [Line] = []
    /// By the findings' words.
    package private(set) var rules: [String: Rule] = [:]
    private let judge: CopyRules

    package init(by rules: CopyRules = .standard) { judge = rules }

    /// Judges one stamp.
    package mutating func add(_ stamp: SimulatedStamp) {
        let score = judge.score(stamp.evidence)
        let place = lines.firstIndex { $0.story == stamp.story } ?? lines.endIndex
        if place == lines.endIndex { lines.append(Line(story: stamp.story)) }
        lines[place].stamps += 1
        lines[place].scans += stamp.evidence.scans.count
        if score.points >= judge.mark { lines[place].alerts += 1 }
        for finding in score.findings {
            rules[finding.word, default: Rule()].honest += stamp.story.isCopied ? 0 : 1
            rules[finding.word, default: Rule()].copied += stamp.story.isCopied ? 1 : 0
        }
    }

    /// Judges a year: honest stamps by their shares, and so many of each copied story.
    package static func year(
        of honest: Int, copied: Int, by rules: CopyRules = .standard,
        in year: inout SimulatedYear<some RandomNumberGenerator>
    ) -> CopySimulation {
        var simulation = CopySimulation(by: rules)
        for _ in 0..<honest { simulation.add(year.honest()) }
        for story in ScanStory.copied {
            for _ in 0..<copied { simulation.add(year.stamp(story)) }
        }
        return simulation
    }

    package var honestScans: Int { lines.filter { !$0.story.isCopied }.reduce(0) { $0 + $1.scans } }
    package var falseAlarms: Int { lines.filter { !$0.story.isCopied }.reduce(0) { $0 + $1.alerts } }

    /// Copied stamps with so many packs that were found, and how many there were.
    package func found(packs: Int) -> (found: Int, of: Int) {
        let line = lines.first { $0.story == .copied(packs: packs) }
        return (line?.alerts ?? 0, line?.stamps ?? 0)
    }
}
