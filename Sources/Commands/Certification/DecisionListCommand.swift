internal import ArgumentParser
internal import Registry
internal import StampFormat

struct DecisionListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All decisions with how many certificates each granted and withdrew.",
        discussion: "Example:\n  tracestamp decision list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let register = try await workplace.read { reader throws(RegistryError) in
                DecisionRegister(try reader.certificates())
            }
            var list = FactList(
                json.json, headings: ["NUMBER", "DATE", "LEVEL", "GRANTED", "WITHDRAWN", "AUTHORITY"])
            for entry in register.entries { list.add(entry.facts, row: entry.row) }
            try list.write()
        }
    }
}

struct DecisionShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The lines of one decision.",
        discussion: "Example:\n  tracestamp decision show 150/QĐ-UBND")

    @Argument(help: "Number of the decision.") var number: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let number = number
            let entries = try await workplace.read { reader throws(RegistryError) in
                try DecisionRegister(try reader.certificates()).entries(numbered: number)
            }
            for entry in entries {
                if !json.json { try StandardOutput.write(entry.row.joined(separator: "  ")) }
                var list = FactList(json.json, headings: ["ACT", "PRODUCT", "STARS", "FROM", "TO", "REASON"])
                for (act, lines) in [("granted", entry.granted), ("withdrawn", entry.withdrawn)] {
                    for line in lines {
                        var facts = line.facts
                        facts["act"] = .string(act)
                        list.add(facts, row: [act] + line.row)
                    }
                }
                try list.write()
            }
        }
    }
}

extension DecisionRegister.Entry {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "authority": .string(decision.authority), "date": .optional(decision.date?.iso),
            "granted": .integer(granted.count), "level": .string(decision.level.rawValue),
            "number": .optional(decision.number), "withdrawn": .integer(withdrawn.count),
        ]
    }

    fileprivate var row: [String] {
        [
            decision.number ?? "–", decision.date?.iso ?? "–", decision.level.rawValue, "\(granted.count)",
            "\(withdrawn.count)", decision.authority,
        ]
    }
}

extension Certificate {
    fileprivate var row: [String] {
        ["\(product.number)", "\(stars)", validFrom.iso, validTo.iso, reason ?? "–"]
    }
}
