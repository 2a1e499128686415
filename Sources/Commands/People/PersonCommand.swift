internal import ArgumentParser
internal import Registry
internal import StampFormat

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Who may act in this office, and in which roles (vai trò).",
        discussion: """
            Until the first person is registered, any name may act, each command in
            its usual role. From then on only registered names act, and only in
            roles that they hold. The first one registers themselves:

              tracestamp person add "Minh" --role administrator --by "Minh"
            """,
        subcommands: [
            PersonAddCommand.self, PersonListCommand.self, PersonRetireCommand.self, PersonCodeCommand.self,
        ])
}

struct PersonAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Register someone; prints the person's number.",
        discussion: """
            Roles: \(Act.Role.allCases.map(\.rawValue).joined(separator: ", ")).
            With --producer the person acts on that producer's things only. With --agency an
            inspector works on that agency's cases, and on those that nobody has yet.

            Examples:
              tracestamp person add "Minh" --role administrator --by "Minh"
              tracestamp person add "Lan" --role clerk --by "Minh"
              tracestamp person add "Sơn" --role inspector \\
                --agency market-control --by "Minh"
              tracestamp person add "Hoa" --role producer --producer 3 --by "Minh"
            """)

    @Argument(help: "Name, as --by gives it.") var name: String
    @Option(help: "A role; may be given more than once.") var role: [Act.Role]
    @Option(help: "The producer that the person belongs to.") var producer: UInt32?
    @Option(help: "The agency whose cases alone the person works on.") var agency: Agency?
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let person = try await PersonDesk(store: workplace.store).add(
                PersonName.checked(name), roles: Set(role), producer: producer, agency: agency,
                by: await workplace.act(actor, usually: .administrator, for: .personAdded))
            try [person].write(asJSON: json.json)
        }
    }
}

struct PersonListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Everyone registered, also those out of service.",
        discussion: "Example:\n  tracestamp person list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            try await workplace.read { reader throws(RegistryError) in try reader.persons() }
                .write(asJSON: json.json)
        }
    }
}

struct PersonRetireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "End someone's service; what they did stays theirs.",
        discussion: "Example:\n  tracestamp person retire 2 --by \"Minh\"")

    @Argument(help: "The person's number.") var number: Int
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let person = try await PersonDesk(store: workplace.store).retire(
                number, by: await workplace.act(actor, usually: .administrator, for: .personRetired))
            try [person].write(asJSON: json.json)
        }
    }
}

extension [Person] {
    fileprivate func write(asJSON: Bool) throws {
        var list = FactList(asJSON, headings: ["NO", "NAME", "ROLES", "PRODUCER", "SINCE", "UNTIL"])
        for person in self {
            list.add(
                [
                    "agency": .optional(person.agency?.text), "added_on": .string(person.addedOn.iso),
                    "name": .string(person.name),
                    "person": .integer(person.number),
                    "producer": .optional(person.producer.map { Int($0) }),
                    "retired_on": .optional(person.retiredOn?.iso),
                    "roles": .array(person.roleWords.map { .string($0) }),
                ],
                row: [
                    "\(person.number)", person.name,
                    (person.roleWords + [person.agency.map { "(\($0.text))" }].compactMap(\.self))
                        .joined(separator: " "),
                    person.producer.map { "\($0)" } ?? "–", person.addedOn.iso,
                    person.retiredOn?.iso ?? "–",
                ])
        }
        try list.write()
    }
}
