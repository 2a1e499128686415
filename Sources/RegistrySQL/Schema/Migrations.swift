internal import Registry

/// The schema, oldest step first.
///
/// A released step is never edited: add the next one.
enum Migrations {
    struct Step: Sendable {
        let number: Int
        let noun: String
        let statements: [String]
    }

    static let steps: [Step] = [register, allotments, ledger, imports]

    /// Applies what is missing, inside the caller's transaction.
    ///
    /// - Throws: ``RegistryError/notARegistry`` for a file with tables of others or steps of a later version.
    static func apply(to connection: some SQLConnection) throws(RegistryError) {
        _ = try connection.rows(
            "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, noun TEXT NOT NULL)", [])
        let applied = try connection.rows("SELECT number, noun FROM migration ORDER BY number", [])
        guard applied.count <= steps.count else { throw .notARegistry }
        for (row, step) in zip(applied, steps) {
            guard try row.integer(0) == step.number, try row.text(1) == step.noun else { throw .notARegistry }
        }
        for step in steps.dropFirst(applied.count) {
            for statement in step.statements { _ = try connection.rows(statement, []) }
            _ = try connection.rows(
                "INSERT INTO migration (number, noun) VALUES ($1, $2)",
                [SQLValue(step.number), SQLValue(step.noun)])
        }
    }
}
