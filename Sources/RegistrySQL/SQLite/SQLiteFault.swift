internal import GRDB
internal import GRDBSQLite
internal import Registry

/// SQLite's result codes as refusals of the registry; SQLite's own words never leave this module.
enum SQLiteFault {
    static func refusal(for error: any Error) -> RegistryError {
        switch error {
        case let refusal as RegistryError: refusal
        case let error as DatabaseError:
            self.error(error.resultCode.rawValue, error.extendedResultCode.rawValue)
        default: .storageFailed
        }
    }

    static func error(_ code: Int32, _ extended: Int32) -> RegistryError {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .readOnly
        case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_SCHEMA: .notARegistry
        case SQLITE_CONSTRAINT: .corrupt("constraint \(extended)")
        default: .storageFailed
        }
    }
}
