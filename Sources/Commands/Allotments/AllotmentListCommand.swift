internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AllotmentListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All allotments, refused ones too.",
        discussion: "Example:\n  tracestamp allotment list --stage requested")

    @Option(help: "Only those at this stage.") var stage: AllotmentStage?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let allotments = try await workplace.read { reader throws(RegistryError) in
                try reader.allotments()
            }
            var list = FactList(json.json, headings: AllotmentFacts.headings)
            for allotment in allotments where stage == nil || allotment.stage == stage {
                list.add(AllotmentFacts.facts(of: allotment), row: AllotmentFacts.row(of: allotment))
            }
            try list.write()
        }
    }
}

extension AllotmentStage: ExpressibleByArgument {}

struct AllotmentShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One allotment with the states of its serials and its print runs.",
        discussion: "Example:\n  tracestamp allotment show 1")

    @Argument(help: "Allotment number.") var number: AllotmentNumber
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let number = number
            let (allotment, ranges, runs) = try await workplace.read { reader throws(RegistryError) in
                (
                    try reader.existingAllotment(number), try reader.ranges(of: number),
                    try reader.printRuns(of: number)
                )
            }
            if json.json {
                var facts = AllotmentFacts.facts(of: allotment)
                facts["ranges"] = .array(ranges.map { .object($0.facts) })
                facts["print_runs"] = .array(runs.map { .object($0.facts) })
                try StandardOutput.write(CanonicalJSON.object(facts).text)
            } else {
                try write(allotment, ranges, runs)
            }
        }
    }

    private func write(_ allotment: Allotment, _ ranges: [StateRange], _ runs: [PrintRun]) throws {
        var list = FactList(false, headings: AllotmentFacts.headings)
        list.add([:], row: AllotmentFacts.row(of: allotment))
        try list.write()
        if let refusal = allotment.refusal {
            try StandardOutput.write("\n\(StateWords.vi(allotment.stage)): \(refusal)")
        }
        var states = FactList(false, headings: ["SERIALS", "COUNT", "STATE", "LOT", "REASON"])
        for range in ranges {
            let serials = range.serials
            states.add(
                [:],
                row: [
                    "\(serials.first)–\(serials.last)", "\(serials.count)",
                    StateWords.vi(range.state),
                    range.lot ?? "–",
                    range.reason ?? "–",
                ])
        }
        try StandardOutput.write("")
        try states.write()
        for run in runs {
            let digits = Hex.text(of: run.file.hash)
            try StandardOutput.write(
                "print run \(run.number): \(run.serials.first)–\(run.serials.last), SHA-256 \(digits)")
        }
    }
}

extension StateRange {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "first": .integer(Int(serials.first)), "last": .integer(Int(serials.last)), "lot": .optional(lot),
            "reason": .optional(reason), "state": .string(state.rawValue),
        ]
    }
}

extension PrintRun {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "file_sha256": .string(Hex.text(of: file.hash)), "first": .integer(Int(serials.first)),
            "last": .integer(Int(serials.last)), "run": .integer(number),
        ]
    }
}
