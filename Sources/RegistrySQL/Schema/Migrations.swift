internal import Registry

/// The schema, oldest step first. A released step is never edited: add the next one.
enum Migrations {
    struct Step: Sendable {
        let number: Int
        let noun: String
        let statements: [String]
    }

    static let steps: [Step] = [register, allotments, ledger]

    /// Applies what is missing, inside the caller's transaction.
    ///
    /// - Throws: ``RegistryError/notARegistry`` for a file with tables of others or steps of a later version.
    static func apply(to connection: some SQLConnection) throws(RegistryError) {
        _ = try connection.rows(
            "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, noun TEXT NOT NULL)", [])
        for step in try missing(on: connection) {
            for statement in step.statements { _ = try connection.rows(statement, []) }
            _ = try connection.rows(
                "INSERT INTO migration (number, noun) VALUES ($1, $2)",
                [SQLValue(step.number), SQLValue(step.noun)])
        }
    }

    /// The steps that a store with the table of steps still lacks.
    ///
    /// - Throws: ``RegistryError/notARegistry`` as ``apply(to:)`` does.
    static func missing(on connection: some SQLConnection) throws(RegistryError) -> ArraySlice<Step> {
        let applied = try connection.rows("SELECT number, noun FROM migration ORDER BY number", [])
        guard applied.count <= steps.count else { throw .notARegistry }
        for (row, step) in zip(applied, steps) {
            guard try row.integer(0) == step.number, try row.text(1) == step.noun else { throw .notARegistry }
        }
        return steps.dropFirst(applied.count)
    }
}
