internal import Registry

/// The registry's facts in one transaction, over either driver.
final class RegistryTransaction: RegistryWriter {
    private let connection: any SQLConnection
    private var changes = 0
    private var entries = 0

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// Rows of a query.
    func rows(_ sql: String, _ arguments: [SQLValue] = []) throws(RegistryError) -> [SQLRow] {
        try connection.rows(sql, arguments)
    }

    /// Rows of a query, each as a value.
    func all<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], as make: (SQLRow) throws(RegistryError) -> Value
    ) throws(RegistryError) -> [Value] {
        var values: [Value] = []
        for row in try rows(sql, arguments) { values.append(try make(row)) }
        return values
    }

    /// The first row of a query as a value, or nil.
    func first<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], as make: (SQLRow) throws(RegistryError) -> Value
    ) throws(RegistryError) -> Value? {
        guard let row = try rows(sql, arguments).first else { return nil }
        return try make(row)
    }

    /// Some bytes of one large value, or nil where they are not.
    func bytes(
        _ range: Range<Int>, of column: SQLLargeColumn, _ arguments: [SQLValue]
    ) throws(RegistryError) -> [UInt8]? {
        try connection.bytes(range, of: column, arguments)
    }

    /// Changes a fact, which asks for a ledger entry.
    func change(_ sql: String, _ arguments: [SQLValue]) throws(RegistryError) {
        changes += 1
        _ = try connection.rows(sql, arguments)
    }

    /// Writes a row that is no fact of its own: a block, or the ledger itself.
    func record(_ sql: String, _ arguments: [SQLValue]) throws(RegistryError) {
        _ = try connection.rows(sql, arguments)
    }

    /// Counts an entry; see ``requireEntry()``.
    func noteEntry() { entries += 1 }

    /// - Throws: ``RegistryError/unledgeredChange`` for facts that changed without an entry.
    func requireEntry() throws(RegistryError) {
        guard changes == 0 || entries > 0 else { throw .unledgeredChange }
    }
}
