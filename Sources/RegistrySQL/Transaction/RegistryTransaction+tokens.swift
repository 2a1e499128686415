internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let tokenColumns =
        "number, name, person, roles, scopes, hash, per_minute, issued_on, expires_at, revoked_on, last_used_on"

    func tokens() throws(RegistryError) -> [AccessToken] {
        try all("SELECT \(Self.tokenColumns) FROM access_token ORDER BY number", as: Self.token)
    }

    func token(_ number: Int) throws(RegistryError) -> AccessToken? {
        try first(
            "SELECT \(Self.tokenColumns) FROM access_token WHERE number = $1", [SQLValue(number)],
            as: Self.token)
    }

    func insert(_ token: AccessToken) throws(RegistryError) {
        try change(
            """
            INSERT INTO access_token
                (number, name, person, roles, scopes, hash, per_minute, issued_on, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                SQLValue(token.number), SQLValue(token.name), SQLValue(token.person),
                SQLValue(token.roleWords.joined(separator: " ")),
                SQLValue(token.scopeWords.joined(separator: " ")), .blob(token.hash),
                SQLValue(token.perMinute), SQLValue(token.issuedOn.number), .integer(token.expiresAt),
            ])
    }

    func update(_ token: AccessToken) throws(RegistryError) {
        try change(
            "UPDATE access_token SET revoked_on = $1 WHERE number = $2",
            [SQLValue(token.revokedOn?.number), SQLValue(token.number)])
    }

    func note(tokenUsed number: Int, on day: Day) throws(RegistryError) {
        try record(
            "UPDATE access_token SET last_used_on = $1 WHERE number = $2",
            [SQLValue(day.number), SQLValue(number)])
    }

    func keptAnswer(of token: Int, key: String, at now: Int64) throws(RegistryError) -> KeptAnswer? {
        try first(
            """
            SELECT request_hash, status, body, location, kept_at FROM kept_answer
            WHERE token = $1 AND request_key = $2 AND kept_at > $3
            """,
            [SQLValue(token), SQLValue(key), .integer(now - KeptAnswer.life)]
        ) { row throws(RegistryError) in
            KeptAnswer(
                requestHash: try row.blob(0), status: try row.integer(1), body: try row.text(2),
                location: try row.optionalText(3), at: Int64(try row.integer(4)))
        }
    }

    func keep(_ answer: KeptAnswer, of token: Int, key: String) throws(RegistryError) {
        try record(
            "DELETE FROM kept_answer WHERE kept_at <= $1", [.integer(answer.at - KeptAnswer.life)])
        try record(
            """
            INSERT INTO kept_answer (token, request_key, request_hash, status, body, location, kept_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                SQLValue(token), SQLValue(key), .blob(answer.requestHash), SQLValue(answer.status),
                SQLValue(answer.body), SQLValue(answer.location), .integer(answer.at),
            ])
    }

    private static func token(_ row: SQLRow) throws(RegistryError) -> AccessToken {
        let (roleWords, scopeWords) = (
            try row.text(3).split(separator: " "), try row.text(4).split(separator: " ")
        )
        let roles = Set(roleWords.compactMap { Act.Role(rawValue: String($0)) })
        let scopes = Set(scopeWords.compactMap { TokenScope(rawValue: String($0)) })
        guard roles.count == roleWords.count, scopes.count == scopeWords.count else {
            throw .corrupt("access_token")
        }
        return AccessToken(
            number: try row.integer(0), name: try row.text(1), person: try row.integer(2), roles: roles,
            scopes: scopes, hash: try row.blob(5), perMinute: try row.integer(6),
            issuedOn: try row.value(7) { Day(number: $0) }, expiresAt: Int64(try row.integer(8)),
            revokedOn: try row.optional(9) { Day(number: $0) },
            lastUsedOn: try row.optional(10) { Day(number: $0) })
    }
}
