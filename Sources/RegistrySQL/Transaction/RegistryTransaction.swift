internal import Registry
internal import StampFormat

/// The registry's facts in one transaction, over either driver.
final class RegistryTransaction: RegistryWriter {
    private let connection: any SQLConnection
    private var changes = 0
    private var entries = 0
    /// Certificates that changed since the last entry, which will be their versions.
    var unrecorded: [(certificate: Certificate, isUndone: Bool)] = []
    private var staged: [(sql: String, arguments: [SQLValue])] = []

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

    /// Keeps a row of a history until the entry that covers it is appended.
    ///
    /// The entry gives `$1` its number, `$2` the day from which it holds, `$3` the day of the act, `$4` its
    /// time and `$5` its document; `arguments` are `$6` and on.
    func stage(_ sql: String, _ arguments: [SQLValue]) { staged.append((sql, arguments)) }

    /// Counts an entry and writes the history rows that it covers; see ``requireEntry()``.
    func note(_ entry: LedgerEntry, of draft: LedgerDraft) throws(RegistryError) {
        entries += 1
        let act = draft.act
        let stamp: [SQLValue] = [
            SQLValue(entry.number), SQLValue((draft.since ?? act.today).number), SQLValue(act.today.number),
            .integer(act.at), SQLValue(draft.document),
        ]
        for row in staged { try record(row.sql, stamp + row.arguments) }
        staged = []
    }

    /// - Throws: ``RegistryError/unledgeredChange`` for facts that changed without an entry.
    func requireEntry() throws(RegistryError) {
        guard changes == 0 || entries > 0, unrecorded.isEmpty, staged.isEmpty else {
            throw .unledgeredChange
        }
    }
}
