internal import ArgumentParser
internal import Registry
internal import StampFormat

struct FactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fact",
        abstract: "Dated documents and facts (hồ sơ) of producers, products, batches and the office.",
        discussion: """
            Raw-material areas and lots, marks, contracts, quality plans with their
            evidence, declarations, points of sale, channels, officers in charge.
            Nothing is deleted: a fact is superseded or retired.
            """,
        subcommands: [
            FactAddCommand.self, FactListCommand.self, FactShowCommand.self, FactRetireCommand.self,
            FactDueCommand.self, FactKindsCommand.self,
        ])
}

struct FactShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One fact with everything that is known of it.",
        discussion: "Example:\n  tracestamp fact show 12")

    @Argument(help: "The fact's number.") var number: Int
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let number = number
            let fact = try await workplace.read { reader throws(RegistryError) in
                try reader.existingFact(number)
            }
            let facts = FactFacts.facts(of: fact, on: workplace.today)
            guard !json.json else { return try StandardOutput.write(CanonicalJSON.object(facts).text) }
            for (key, value) in facts.sorted(by: { $0.key < $1.key }) where value != .null {
                try StandardOutput.write("\(key): \(value.plain)")
            }
        }
    }
}

struct FactRetireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "End a fact without another in its place; it stays readable.",
        discussion: "Example:\n  tracestamp fact retire 12 --reason \"đóng cửa hàng\" --by \"Lan\"")

    @Argument(help: "The fact's number.") var number: Int
    @Option(help: "Why, in your own words; kept private.") var reason: String
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let fact = try await FactDesk(store: workplace.store).retire(
                number, reason: reason, by: await workplace.act(actor, usually: .clerk, for: .factRetired))
            try FactFacts.write([fact], on: workplace.today, asJSON: json.json)
        }
    }
}

struct FactKindsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds", abstract: "The code list of documents and facts.",
        discussion: "Example:\n  tracestamp fact kinds")

    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            var list = FactList(
                json.json, headings: ["KIND", "LOẠI", "FOR", "VALUE", "LAST DAY", "FROM", "TO"])
            for kind in FactKind.all {
                let subjects = FactSubject.Sort.allCases.filter(kind.subjects.contains).map(\.rawValue)
                list.add(
                    [
                        "en": .string(kind.english), "evidence": .optional(kind.evidence),
                        "expires": .bool(kind.expires), "kind": .string(kind.code),
                        "since": .optional(kind.since?.iso),
                        "subjects": .array(subjects.map { .string($0) }),
                        "until": .optional(kind.until?.iso), "value": .string(kind.form.text),
                        "vi": .string(kind.vietnamese),
                    ],
                    row: [
                        kind.code, kind.vietnamese, subjects.joined(separator: " "), kind.form.text,
                        kind.expires ? "needed" : "–", kind.since?.iso ?? "–", kind.until?.iso ?? "–",
                    ])
            }
            try list.write()
        }
    }
}

extension FactKind.Form {
    fileprivate var text: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .oneOf(let words): words.joined(separator: "|")
        }
    }
}
