internal import ArgumentParser
internal import Registry

struct TokenRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a token; the next request with it is refused.",
        discussion: "Example:\n  tracestamp token revoke 2 --by Minh")

    @Argument(help: "The token's number, as `token list` shows it.") var number: Int
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let token = try await TokenDesk(store: workplace.store).revoke(
                number, by: try await workplace.act(actor, usually: .administrator, for: .tokenRevoked))
            guard json.json else { return try StandardOutput.write("\(token.number)  revoked") }
            try StandardOutput.write(CanonicalJSON.object(token.shownFacts).text)
        }
    }
}
