internal import Registry

/// The schema, oldest step first.
///
/// A released step is never edited: add the next one.
enum Migrations {
    struct Step: Sendable {
        let number: Int
        let noun: String
        let statements: [String]
        /// What PostgreSQL alone does after these, in its own words.
        var serverStatements: [String] = []
    }

    static let steps: [Step] = [
        register, allotments, ledger, ranges, certification, imports, reports, undoing,
        printing, scratch, bounds, logins, scans, jobs, partitions, snapshots, cases, tokens, ages, agencies,
        labelJobs, pictures, scratchTries, boxes, pages, reportClosings,
        refusals,
    ]

    /// The steps that the database lacks.
    ///
    /// `hasTable`: whether the table of applied steps is there at all.
    ///
    /// - Throws: ``RegistryError/notARegistry`` for steps of another program;
    ///   ``DatabaseRefusal/schemaAhead(needs:known:)`` for those of a later version that this one cannot work with.
    static func missing(
        in connection: some SQLConnection, hasTable: Bool
    ) throws(RegistryError) -> ArraySlice<Step> {
        guard hasTable else { return steps[...] }
        let applied = try connection.rows("SELECT number, noun FROM migration ORDER BY number", [])
        for (place, row) in applied.enumerated() {
            let (number, noun) = (try row.integer(0), try row.text(1))
            guard number == place + 1, place >= steps.count || noun == steps[place].noun else {
                throw .notARegistry
            }
        }
        if applied.count > steps.count { try requireUnderstood(connection) }
        return steps.dropFirst(applied.count)
    }

    /// Applies what is missing up to a step, inside the caller's transaction.
    ///
    /// - Throws: as ``missing(in:hasTable:)``.
    static func apply(
        to connection: some SQLConnection, upTo last: Int = steps.count
    ) throws(RegistryError) {
        let table = "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, noun TEXT NOT NULL)"
        try run(table, on: connection)
        for step in try missing(in: connection, hasTable: true) where step.number <= last {
            for statement in step.statements { try run(statement, on: connection) }
            if connection.dialect == .postgres {
                for statement in step.serverStatements { _ = try connection.rows(statement, []) }
            }
            _ = try connection.rows(
                "INSERT INTO migration (number, noun) VALUES ($1, $2)",
                [SQLValue(step.number), SQLValue(step.noun)])
        }
    }

    private static func run(_ statement: String, on connection: some SQLConnection) throws(RegistryError) {
        for statement in try connection.dialect.statements(for: statement) {
            _ = try connection.rows(statement, [])
        }
    }
}
