internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AlertSimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "What the rules make of a made-up year of scans.",
        discussion: """
            Honest stamps on shelves, carried away, at fairs, in online shops, forgotten
            and left over; and codes copied onto 3 to 300 packs. The same seed tells the
            same year. No office is needed.

            Example:
              tracestamp alert simulate --honest 200000 --seed 7
            """)

    @Option(help: "Honest stamps (1000 to 5000000).") var honest = 100_000
    @Option(help: "Copied stamps of each story (10 to 100000).") var copied = 500
    @Option(help: "Seed of the year.") var seed: UInt64 = 1
    @Option(help: "Points from which a stamp is listed (1 to 200).") var mark = CopyRules.standard.mark
    @OptionGroup var json: JSONOption

    func validate() throws {
        for (name, value, allowed) in [
            ("--honest", honest, 1000...5_000_000), ("--copied", copied, 10...100_000),
            ("--mark", mark, 1...200),
        ] where !allowed.contains(value) {
            throw ValidationError("\(name) must be \(allowed.lowerBound) to \(allowed.upperBound).")
        }
    }

    func run() throws {
        var rules = CopyRules.standard
        rules.mark = mark
        guard let first = Day(iso: "2026-01-01"), let serial = Serial(number: 1) else {
            throw RegistryError.corrupt("simulation")
        }
        var year = SimulatedYear(
            of: StampPlace(AllotmentNumber(number: 1), serial), from: first,
            random: SplitMix64(seed: seed))
        let result = CopySimulation.year(of: honest, copied: copied, by: rules, in: &year)
        if json.json {
            try StandardOutput.write(facts(of: result).text)
        } else {
            try write(result)
        }
    }

    private func write(_ result: CopySimulation) throws {
        var stories = Table(["STORY", "STAMPS", "SCANS", "ALERTS", "PER CENT"])
        for line in result.lines {
            stories.add([
                line.story.word, "\(line.stamps)", "\(line.scans)", "\(line.alerts)",
                hundredths(line.alerts * 10_000, of: line.stamps),
            ])
        }
        var rules = Table(["RULE", "HONEST", "COPIED"])
        for (word, rule) in result.rules.sorted(by: { $0.key < $1.key }) {
            rules.add([word, "\(rule.honest)", "\(rule.copied)"])
        }
        for line in stories.lines + [""] + rules.lines { try StandardOutput.write(line) }
        let rate = hundredths(result.falseAlarms * 1_000_000, of: result.honestScans)
        try StandardOutput.write(
            "\nmark \(mark): \(result.falseAlarms) false alarms in \(result.honestScans) honest scans, \(rate) in 10000"
        )
    }

    /// Hundredths with two digits behind the point.
    private func hundredths(_ value: Int, of whole: Int) -> String {
        let number = value / max(1, whole)
        return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
    }

    private func facts(of result: CopySimulation) -> CanonicalJSON {
        .object([
            "false_alarms": .integer(result.falseAlarms), "honest_scans": .integer(result.honestScans),
            "mark": .integer(mark),
            "rules": .object(
                result.rules.mapValues {
                    .object(["copied": .integer($0.copied), "honest": .integer($0.honest)])
                }),
            "stories": .array(
                result.lines.map {
                    .object([
                        "alerts": .integer($0.alerts), "scans": .integer($0.scans),
                        "stamps": .integer($0.stamps), "story": .string($0.story.word),
                    ])
                }),
        ])
    }
}

/// A generator with a seed, so that a simulated year can be told again.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
