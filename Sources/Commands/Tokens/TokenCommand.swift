internal import ArgumentParser
internal import Registry
internal import StampFormat

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Tokens with which programs use the interface under /v1 (mã truy cập).",
        discussion: """
            A token acts as a person who is registered, within some of their roles and
            some scopes. Register a program of its own as a person, so that the ledger
            tells it apart; one with --producer reaches that producer's things only:

              tracestamp person add "Phần mềm kho" --role producer --producer 3 --by Minh
              tracestamp token new "Phần mềm kho" --person 7 --scope write:stamps --by Minh
            """,
        subcommands: [TokenNewCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
}

extension AccessToken {
    /// As commands show it: never the secret.
    var shownFacts: [String: CanonicalJSON] {
        [
            "expires_at": .integer(Int(expiresAt)), "issued_on": .string(issuedOn.iso),
            "last_used_on": .optional(lastUsedOn?.iso), "name": .string(name),
            "per_minute": .integer(perMinute), "person": .integer(person),
            "revoked_on": .optional(revokedOn?.iso), "roles": .array(roleWords.map { .string($0) }),
            "scopes": .array(scopeWords.map { .string($0) }), "token": .integer(number),
        ]
    }
}
