internal import GRDB
internal import GRDBSQLite
internal import Glibc
internal import Registry

/// Statements over one GRDB database, bound and stepped through SQLite's own interface.
///
/// GRDB keeps the compiled statements; binding here keeps `$1` numbered in both databases, and blobs are
/// copied once.
final class SQLiteConnection: SQLConnection {
    let dialect = SchemaDialect.sqlite
    private let database: Database
    private lazy var blobs = SQLiteBlobs(database)

    init(_ database: Database) { self.database = database }

    func bytes(
        _ range: Range<Int>, of column: SQLLargeColumn, _ arguments: [SQLValue]
    ) throws(RegistryError) -> [UInt8]? {
        guard let row = try rows(column.rowQuery, arguments).first else { return nil }
        return try blobs.bytes(range, of: column, row: Int64(try row.integer(0)))
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws(RegistryError) -> [SQLRow] {
        do {
            let statement = try database.cachedStatement(sql: sql).sqliteStatement
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            try bind(arguments, to: statement)
            var rows: [SQLRow] = []
            while true {
                switch sqlite3_step(statement) {
                case SQLITE_ROW: rows.append(row(of: statement))
                case SQLITE_DONE: return rows
                case let code:
                    throw SQLiteFault.error(code, sqlite3_extended_errcode(database.sqliteConnection))
                }
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    private func bind(_ arguments: [SQLValue], to statement: OpaquePointer) throws(RegistryError) {
        for index in 0..<sqlite3_bind_parameter_count(statement) {
            // Parameters are counted in the order of first use; their name says which argument is meant.
            guard let name = sqlite3_bind_parameter_name(statement, index + 1),
                case let number = strtol(name + 1, nil, 10), arguments.indices.contains(number - 1)
            else { throw .corrupt("parameter \(index + 1)") }
            let code = SQLiteConnection.bind(arguments[number - 1], at: index + 1, of: statement)
            guard code == SQLITE_OK else { throw SQLiteFault.error(code, code) }
        }
    }

    private static func bind(_ value: SQLValue, at index: Int32, of statement: OpaquePointer) -> Int32 {
        // SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .text(let text):
            return sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), transient)
        case .blob(let bytes):
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob(
                    statement, index, $0.baseAddress ?? UnsafeRawPointer(bitPattern: 1), Int32($0.count),
                    transient)
            }
        }
    }

    private func row(of statement: OpaquePointer) -> SQLRow {
        SQLRow(
            values: (0..<sqlite3_column_count(statement)).map { column in
                switch sqlite3_column_type(statement, column) {
                case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
                case SQLITE_TEXT:
                    .text(
                        String(
                            decoding: UnsafeBufferPointer(
                                start: sqlite3_column_text(statement, column),
                                count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self))
                case SQLITE_BLOB:
                    .blob(
                        Array(
                            UnsafeRawBufferPointer(
                                start: sqlite3_column_blob(statement, column),
                                count: Int(sqlite3_column_bytes(statement, column)))))
                default: .null
                }
            })
    }
}

extension SQLLargeColumn {
    fileprivate var rowQuery: String { "SELECT rowid FROM \(table) WHERE \(condition)" }
}
