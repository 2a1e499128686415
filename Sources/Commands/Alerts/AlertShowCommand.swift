internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AlertShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What speaks for a copy of one stamp, and its scans.",
        discussion: """
            Scans have no address and no device: CLIENT tells scans of one day apart.

            Example:
              tracestamp alert show 0000-0080-0001-XTNA-Q
            """)

    @OptionGroup var stamp: StampPlaceOptions
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let place = try await stamp.place(workplace)
            let today = workplace.today
            let (score, grade, scans, mark) = try await workplace.read { reader throws(RegistryError) in
                (
                    try reader.copyScore(of: place),
                    try reader.copyEvents(of: place.allotment).grade(of: place, on: nil),
                    try reader.scans(of: place), try reader.regulation(on: today).alertMark
                )
            }
            if json.json {
                try StandardOutput.write(facts(place, score, grade, scans).text)
            } else {
                try write(place, score, grade, scans, mark: mark)
            }
        }
    }

    private func facts(
        _ place: StampPlace, _ score: CopyScore, _ grade: CopyGrade?, _ scans: [Scan]
    ) -> CanonicalJSON {
        .object([
            "allotment": .integer(Int(place.allotment.number)), "grade": .optional(grade?.word),
            "scans": .array(
                scans.map { scan in
                    .object([
                        "at": .integer(Int(scan.at)), "client": .string(scan.clientWord),
                        "province": .optional(scan.province?.code), "state": .string(scan.state.rawValue),
                        "verdict": .string(scan.verdict),
                    ])
                }), "score": score.facts, "serial": .integer(Int(place.serial.number)),
        ])
    }

    private func write(
        _ place: StampPlace, _ score: CopyScore, _ grade: CopyGrade?, _ scans: [Scan], mark: Int
    ) throws {
        let known = grade?.word ?? (score.points >= mark ? "questioned" : "–")
        try StandardOutput.write(
            "\(place.allotment.number)/\(place.serial.number)  \(known)  \(score.points)")
        for finding in score.findings {
            let words = AlertWords.words(of: finding)
            try StandardOutput.write("  \(finding.points)  \(words.vi) / \(words.en)")
        }
        var table = Table(["DAY", "VERDICT", "STATE", "PROVINCE", "CLIENT"])
        for scan in scans {
            table.add([
                scan.day?.iso ?? "–", scan.verdict, scan.state.rawValue, scan.province?.name ?? "–",
                scan.clientWord,
            ])
        }
        for line in table.lines { try StandardOutput.write(line) }
    }
}

extension Scan {
    /// Enough of the hash to tell one day's clients apart.
    fileprivate var clientWord: String {
        client.prefix(4).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
