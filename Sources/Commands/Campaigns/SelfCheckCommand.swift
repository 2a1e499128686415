internal import ArgumentParser
internal import Registry
internal import StampFormat

struct SelfCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "self-check", abstract: "Findings that all producers of a group check at home.",
        subcommands: [SelfCheckSendCommand.self, SelfCheckAnswerCommand.self, SelfCheckListCommand.self])
}

struct SelfCheckSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send a case's finding to every certified producer of a group.",
        discussion: """
            The inspected producer is left out.

            Example:
              tracestamp self-check send 7 --finding 1 --group food \\
                --deadline 2026-12-28 --by "Lan"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "The finding's number.") var finding: Int
    @Option(help: "Product group.") var group: Product.Group
    @Option(help: "Last day for answers (YYYY-MM-DD).") var deadline: Day
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let check = try await SelfCheckDesk(store: workplace.store).send(
                finding, of: inspection.inspection, to: group, until: deadline,
                by: try await workplace.act(actor, usually: .clerk, for: .selfCheckSent))
            try SelfCheckLines.write([check], on: workplace.today, asJSON: json.json)
        }
    }
}

struct SelfCheckAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Record what a producer found at home.",
        discussion: """
            Example:
              tracestamp self-check answer 1 --producer 5 --note "đã sửa nhãn" --by "Hoa"
            """)

    @Argument(help: "The self-check's number.") var number: Int
    @Option(help: "The producer who answers.") var producer: UInt32
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let check = try await SelfCheckDesk(store: workplace.store).answer(
                number, producer: producer, paper.paper,
                by: try await workplace.act(actor, usually: .producer, for: .selfCheckAnswered))
            try SelfCheckLines.write([check], on: workplace.today, asJSON: json.json)
        }
    }
}

struct SelfCheckListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Self-checks, and who has not answered.",
        discussion: "Example:\n  tracestamp self-check list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let checks = try await workplace.read { reader throws(RegistryError) in try reader.selfChecks() }
            try SelfCheckLines.write(checks, on: workplace.today, asJSON: json.json)
        }
    }
}

private enum SelfCheckLines {
    static func write(_ checks: [SelfCheck], on day: Day, asJSON: Bool) throws {
        var list = FactList(
            asJSON, headings: ["CHECK", "CASE", "FINDING", "GROUP", "DEADLINE", "ASKED", "DUE", "OVERDUE"])
        for check in checks {
            let (due, overdue) = check.missing(on: day)
            list.add(
                [
                    "asked": .integer(check.tasks.count), "case": .integer(check.inspection),
                    "deadline": .string(check.deadline.iso),
                    "due": .array(due.map { .integer(Int($0)) }), "finding": .integer(check.finding),
                    "group": .string(check.group.rawValue), "number": .integer(check.number),
                    "overdue": .array(overdue.map { .integer(Int($0)) }),
                ],
                row: [
                    "\(check.number)", "\(check.inspection)", "\(check.finding)", check.group.rawValue,
                    check.deadline.iso, "\(check.tasks.count)", words(due), words(overdue),
                ])
        }
        try list.write()
    }

    private static func words(_ producers: [UInt32]) -> String {
        producers.isEmpty ? "–" : producers.map { "\($0)" }.joined(separator: " ")
    }
}
