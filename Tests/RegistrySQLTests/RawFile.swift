import GRDB

/// The database file as someone with the sqlite3 command sees it.
struct RawFile {
    private let queue: DatabaseQueue

    init(_ scratch: Scratch) throws { queue = try DatabaseQueue(path: scratch.path("registry.sqlite")) }

    func execute(_ sql: String) throws { try queue.write { try $0.execute(sql: sql) } }

    func count(_ sql: String) throws -> Int { try queue.read { try Int.fetchOne($0, sql: sql) ?? 0 } }

    /// Whether the schema stops the statement.
    func refuses(_ sql: String) -> Bool {
        do {
            try execute(sql)
            return false
        } catch {
            return (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
        }
    }
}
