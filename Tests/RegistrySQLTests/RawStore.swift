import GRDB
import Registry

@testable import RegistrySQL

/// A database as someone sees it who goes past the registry; in SQLite's words, whichever it is.
struct RawStore {
    private let scratch: Scratch
    private let driver: StoreDriver

    init(_ scratch: Scratch, _ driver: StoreDriver) {
        self.scratch = scratch
        self.driver = driver
    }

    func execute(_ sql: String) throws {
        switch driver {
        case .memory: try scratch.memory().execute(sql)
        case .file: try RawFile(scratch).execute(sql)
        case .postgres: try scratch.database().execute(sql)
        }
    }

    func count(_ sql: String) throws -> Int {
        switch driver {
        case .memory: try scratch.memory().queue.read { try Int.fetchOne($0, sql: sql) ?? 0 }
        case .file: try RawFile(scratch).count(sql)
        case .postgres: try scratch.database().connection().rows(sql, []).first?.integer(0) ?? 0
        }
    }

    /// Whether the schema stops the statement.
    func refuses(_ sql: String) -> Bool {
        do {
            try execute(sql)
            return false
        } catch let error as DatabaseError {
            return error.resultCode == .SQLITE_CONSTRAINT
        } catch RegistryError.corrupt(let what) {
            return what.hasPrefix("constraint ")
        } catch {
            return false
        }
    }
}
