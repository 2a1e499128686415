internal import ArgumentParser
internal import Registry
internal import StampFormat

struct FactListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "What holds of a subject, or of all.",
        discussion: """
            Without --all only what is current; --on tells what held on a day.

            Examples:
              tracestamp fact list --product 5
              tracestamp fact list --kind point-of-sale --json
            """)

    @OptionGroup var subject: FactSubjectOption
    @Option(help: "Only this kind.") var kind: String?
    @Option(help: "Only what is valid on this day (YYYY-MM-DD).") var on: Day?
    @Flag(help: "Superseded and retired ones too.") var all = false
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let wanted = subject.isGiven ? try subject.subject() : nil
            if let kind { _ = try FactKind.named(kind) }
            let workplace = try await Workplace(data)
            let facts = try await workplace.read { reader throws(RegistryError) in
                guard let wanted else { return try reader.facts() }
                return try reader.facts(of: wanted)
            }
            let shown = facts.filter { fact in
                (all || fact.isCurrent) && (kind == nil || fact.statement.kind == kind)
                    && (on.map { fact.isValid(on: $0) } ?? true)
            }
            try FactFacts.write(shown, on: workplace.today, asJSON: json.json)
        }
    }
}

struct FactDueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "What ends soon or has ended, and plans without evidence.",
        discussion: """
            A quality or monitoring plan is due when 12 months have passed without
            evidence of its kind.

            Example:
              tracestamp fact due --within 60
            """)

    @Option(help: "So many days ahead (0 to 3660).") var within = 30
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard (0...3660).contains(within) else { throw ValidationError("--within must be 0 to 3660.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let facts = try await workplace.read { reader throws(RegistryError) in try reader.facts() }
            var list = FactList(
                json.json, headings: ["NO", "SUBJECT", "KIND", "TITLE", "DUE", "DAYS", "WHY"])
            for deadline in FactDeadline.among(facts, today: workplace.today, within: within) {
                let (fact, left) = (deadline.fact, deadline.day.number - workplace.today.number)
                var row = FactFacts.facts(of: fact, on: workplace.today)
                row["cause"] = .string(deadline.cause.rawValue)
                row["days_left"] = .integer(left)
                row["due_on"] = .string(deadline.day.iso)
                list.add(
                    row,
                    row: [
                        "\(fact.number)", fact.subject.text, fact.statement.kind, fact.statement.title,
                        deadline.day.iso, "\(left)", deadline.cause.rawValue,
                    ])
            }
            try list.write()
        }
    }
}

/// Dated facts as commands show them.
enum FactFacts {
    static func write(_ facts: [Fact], on day: Day, asJSON: Bool) throws {
        var list = FactList(asJSON, headings: ["NO", "SUBJECT", "KIND", "TITLE", "FROM", "TO", "STANDS"])
        for fact in facts {
            let statement = fact.statement
            list.add(
                FactFacts.facts(of: fact, on: day),
                row: [
                    "\(fact.number)", fact.subject.text, statement.kind, statement.title,
                    statement.validFrom?.iso ?? "–", statement.validTo?.iso ?? "–",
                    fact.standing(on: day),
                ])
        }
        try list.write()
    }

    static func facts(of fact: Fact, on day: Day) -> [String: CanonicalJSON] {
        let statement = fact.statement
        return [
            "document": .optional(statement.documentNumber), "fact": .integer(fact.number),
            "file_sha256": .optional(statement.fileHash.map { Hex.text(of: $0) }),
            "issuer": .optional(statement.issuer), "kind": .string(statement.kind),
            "note": .optional(statement.note), "recorded_by": .string(fact.recordedBy),
            "recorded_on": .string(fact.recordedOn.iso), "refers_to": .optional(statement.refersTo),
            "retired_on": .optional(fact.retirement?.on.iso),
            "retired_reason": .optional(fact.retirement?.reason), "stands": .string(fact.standing(on: day)),
            "subject": .string(fact.subject.text), "superseded_by": .optional(fact.supersededBy),
            "supersedes": .optional(statement.supersedes), "title": .string(statement.title),
            "valid_from": .optional(statement.validFrom?.iso),
            "valid_to": .optional(statement.validTo?.iso), "value": .optional(statement.value),
        ]
    }
}

extension Fact {
    /// How it stands on a day, as one word.
    fileprivate func standing(on day: Day) -> String {
        if supersededBy != nil { return "superseded" }
        if retirement != nil { return "retired" }
        if let from = statement.validFrom, day < from { return "not-yet" }
        return isValid(on: day) ? "valid" : "expired"
    }
}
