internal import ArgumentParser
internal import Registry

struct TokenNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Issue a token; prints its secret, this once.",
        discussion: """
            Scopes: \(TokenScope.allCases.map(\.rawValue).joined(separator: " ")).
            To write includes to read. The secret is written to standard output and kept
            nowhere: put it into the program's own secret store, and send it with each
            request as "Authorization: Bearer SECRET".

            Examples:
              tracestamp token new "Cổng tỉnh" --person 4 --scope verify --by Minh
              tracestamp token new "Kho" --person 7 --scope write:stamps --by Minh
            """)

    @Argument(help: "Which program will use it.") var name: String
    @Option(help: "The person as whom it acts, by number.") var person: Int
    @Option(help: "A scope; may be given more than once.") var scope: [TokenScope]
    @Option(help: "A role of the person; may be given more than once (default: all they hold).")
    var role: [Act.Role] = []
    @Option(help: "Days for which it works, 1 to 730.") var days = 180
    @Option(help: "Requests that it may send in a minute, 1 to 100,000.") var perMinute = 600
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let order = TokenOrder(
                name: name, person: person, roles: Set(role), scopes: Set(scope), days: days,
                perMinute: perMinute)
            let (token, secret) = try await TokenDesk(store: workplace.store).issue(
                order, by: try await workplace.act(actor, usually: .administrator, for: .tokenIssued))
            guard json.json else { return try StandardOutput.write(secret.text) }
            var facts = token.shownFacts
            facts["secret"] = .string(secret.text)
            try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
    }
}

extension TokenScope: ExpressibleByArgument {}
