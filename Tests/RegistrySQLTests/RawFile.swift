import GRDB

/// The database file as someone with the sqlite3 command sees it.
struct RawFile {
    private let queue: DatabaseQueue

    init(_ scratch: Scratch) throws { queue = try DatabaseQueue(path: scratch.path("registry.sqlite")) }

    func execute(_ sql: String) throws { try queue.write { try $0.execute(sql: sql) } }

    func write<Result>(_ body: (Database) throws -> Result) throws -> Result { try queue.write(body) }

    func count(_ sql: String) throws -> Int { try queue.read { try Int.fetchOne($0, sql: sql) ?? 0 } }
}
