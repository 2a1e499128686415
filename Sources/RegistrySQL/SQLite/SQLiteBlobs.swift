internal import GRDB
internal import GRDBSQLite
internal import Registry

/// Reads parts of blobs in one transaction; SQLite's `substr` would read the whole of a blob first.
///
/// The handle of the last blob is kept: moving it to another row is much cheaper than a new one.
final class SQLiteBlobs {
    private let database: Database
    private var open: (handle: OpaquePointer, column: SQLLargeColumn)?

    init(_ database: Database) { self.database = database }

    deinit { close() }

    /// The bytes, or nil when the blob is shorter.
    func bytes(_ range: Range<Int>, of column: SQLLargeColumn, row: Int64) throws(RegistryError) -> [UInt8]? {
        let handle = try handle(of: column, row: row)
        guard range.upperBound <= Int(sqlite3_blob_bytes(handle)) else { return nil }
        var code = SQLITE_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            code = sqlite3_blob_read(handle, buffer.baseAddress, Int32(range.count), Int32(range.lowerBound))
            count = code == SQLITE_OK ? range.count : 0
        }
        try check(code)
        return bytes
    }

    private func handle(of column: SQLLargeColumn, row: Int64) throws(RegistryError) -> OpaquePointer {
        if let open, open.column.table == column.table, open.column.name == column.name {
            let code = sqlite3_blob_reopen(open.handle, row)
            // A handle that could not be moved serves nothing any more.
            if code != SQLITE_OK { close() }
            try check(code)
            return open.handle
        }
        close()
        var handle: OpaquePointer?
        try check(
            sqlite3_blob_open(database.sqliteConnection, "main", column.table, column.name, row, 0, &handle))
        guard let handle else { throw .storageFailed }
        open = (handle, column)
        return handle
    }

    private func check(_ code: Int32) throws(RegistryError) {
        guard code == SQLITE_OK else {
            throw SQLiteFault.error(code, sqlite3_extended_errcode(database.sqliteConnection))
        }
    }

    private func close() {
        if let open { sqlite3_blob_close(open.handle) }
        open = nil
    }
}
