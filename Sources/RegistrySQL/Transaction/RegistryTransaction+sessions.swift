internal import Registry

extension RegistryTransaction {
    private static let sessionColumns = "hash, person, created_at, seen_at"

    func session(_ hash: [UInt8]) throws(RegistryError) -> LoginSession? {
        try first(
            "SELECT \(Self.sessionColumns) FROM login_session WHERE hash = $1", [.blob(hash)],
            as: Self.session)
    }

    func sessions(of person: Int) throws(RegistryError) -> [LoginSession] {
        try all(
            "SELECT \(Self.sessionColumns) FROM login_session WHERE person = $1 ORDER BY seen_at DESC, hash",
            [SQLValue(person)], as: Self.session)
    }

    func insert(_ session: LoginSession) throws(RegistryError) {
        try record(
            "INSERT INTO login_session (hash, person, created_at, seen_at) VALUES ($1, $2, $3, $4)",
            [
                .blob(session.hash), SQLValue(session.person), .integer(session.createdAt),
                .integer(session.seenAt),
            ])
    }

    func update(_ session: LoginSession) throws(RegistryError) {
        try record(
            "UPDATE login_session SET seen_at = $1 WHERE hash = $2",
            [.integer(session.seenAt), .blob(session.hash)])
    }

    func removeSession(_ hash: [UInt8]) throws(RegistryError) {
        try record("DELETE FROM login_session WHERE hash = $1", [.blob(hash)])
    }

    func removeSessions(of person: Int, besides hash: [UInt8]?) throws(RegistryError) {
        try record(
            "DELETE FROM login_session WHERE person = $1 AND hash <> $2",
            [SQLValue(person), .blob(hash ?? [])])
    }

    func removeSessions(before createdAt: Int64) throws(RegistryError) {
        try record("DELETE FROM login_session WHERE created_at < $1", [.integer(createdAt)])
    }

    private static func session(_ row: SQLRow) throws(RegistryError) -> LoginSession {
        LoginSession(
            hash: try row.blob(0), person: try row.integer(1), createdAt: Int64(try row.integer(2)),
            seenAt: Int64(try row.integer(3)))
    }
}
