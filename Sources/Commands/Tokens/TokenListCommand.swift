internal import ArgumentParser
internal import Registry
internal import StampFormat

struct TokenListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All tokens, also those that ended; no secrets.",
        discussion: "Example:\n  tracestamp token list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let tokens = try await workplace.read { reader throws(RegistryError) in try reader.tokens() }
            var list = FactList(
                json.json,
                headings: ["NO", "NAME", "PERSON", "ROLES", "SCOPES", "A MINUTE", "LAST USED", "STANDS"])
            for token in tokens {
                list.add(
                    token.shownFacts,
                    row: [
                        "\(token.number)", token.name, "\(token.person)",
                        token.roleWords.joined(separator: " "), token.scopeWords.joined(separator: " "),
                        "\(token.perMinute)", token.lastUsedOn?.iso ?? "–", standing(token),
                    ])
            }
            try list.write()
        }
    }

    private func standing(_ token: AccessToken) -> String {
        if token.revokedOn != nil { return "revoked" }
        return token.isLive(at: WallClock.milliseconds) ? "live" : "expired"
    }
}
