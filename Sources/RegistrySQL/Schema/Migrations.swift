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

    static let steps: [Step] = [
        register, allotments, ledger, ranges, certification, imports, reports, undoing,
        printing, scratch,
    ]

    /// The steps that the database lacks.
    ///
    /// `hasTable`: whether the table of applied steps is there at all.
    ///
    /// - Throws: ``RegistryError/notARegistry`` for steps of a later version or of another program.
    static func missing(
        in connection: some SQLConnection, hasTable: Bool
    ) throws(RegistryError) -> ArraySlice<Step> {
        guard hasTable else { return steps[...] }
        let applied = try connection.rows("SELECT number, noun FROM migration ORDER BY number", [])
        guard applied.count <= steps.count else { throw .notARegistry }
        for (row, step) in zip(applied, steps) {
            guard try row.integer(0) == step.number, try row.text(1) == step.noun else { throw .notARegistry }
        }
        return steps.dropFirst(applied.count)
    }

    /// Applies what is missing, inside the caller's transaction.
    ///
    /// - Throws: as ``missing(in:hasTable:)``.
    static func apply(to connection: some SQLConnection) throws(RegistryError) {
        _ = try connection.rows(
            "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, noun TEXT NOT NULL)", [])
        for step in try missing(in: connection, hasTable: true) {
            for statement in step.statements { _ = try connection.rows(statement, []) }
            _ = try connection.rows(
                "INSERT INTO migration (number, noun) VALUES ($1, $2)",
                [SQLValue(step.number), SQLValue(step.noun)])
        }
    }
}
