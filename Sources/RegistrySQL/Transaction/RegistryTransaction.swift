internal import Registry
internal import StampFormat

/// The registry's facts in one transaction, over either driver.
final class RegistryTransaction: RegistryWriter, RegistryRecorder {
    private let connection: any SQLConnection
    private var changes = 0
    private var entries = 0
    /// The number of the last entry that was appended.
    private(set) var lastEntry: Int?
    /// Certificates that changed since the last entry, which will be their versions.
    var unrecorded: [(certificate: Certificate, isUndone: Bool)] = []
    private var staged: [(sql: String, arguments: [SQLValue])] = []

    private let memory: StandingMemory?

    /// `memory`: of transactions on the same state; nil where that is not known.
    init(_ connection: any SQLConnection, memory: StandingMemory? = nil) {
        self.connection = connection
        self.memory = memory
    }

    var standingMemory: StandingMemory { memory ?? StandingMemory() }

    var dialect: SchemaDialect { connection.dialect }

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

    /// Removes facts below a bound as whole parts of their table where the database keeps such; the others stay.
    func changeParts(of table: String, below bound: Int64) throws(RegistryError) {
        changes += 1
        try connection.dropParts(of: table, below: bound)
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

    /// Writes many rows that are no facts of their own, but those whose keys are there.
    func recordUnknown(_ rows: [[SQLValue]], in target: SQLTarget) throws(RegistryError) {
        try connection.appendUnknown(to: target, rows)
    }

    /// Writes rows that are no facts of their own.
    func record(_ rows: [[SQLValue]], in target: SQLTarget) throws(RegistryError) {
        var rest = rows[...]
        try connection.append(to: target) { rest.popFirst() }
    }

    /// Keeps a row of a history until the entry that covers it is appended.
    ///
    /// The entry gives `$1` its number, `$2` the day from which it holds, `$3` the day of the act, `$4` its
    /// time and `$5` its document; `arguments` are `$6` and on.
    func stage(_ sql: String, _ arguments: [SQLValue]) { staged.append((sql, arguments)) }

    /// Counts an entry and writes the history rows that it covers; see ``requireEntry()``.
    func note(_ entry: LedgerEntry, of draft: LedgerDraft) throws(RegistryError) {
        entries += 1
        lastEntry = entry.number
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
