internal import Registry

extension Migrations {
    /// How old a version may be that works on the database, for the time when not all servers are upgraded yet.
    ///
    /// A step that only adds, such as a table or a column with a default, leaves the row as it is: versions
    /// that do not know it go on. A step that takes something away comes a release later and sets
    /// `oldest_step` to its own number: versions that know fewer steps are refused from then on.
    static let bounds = Step(
        number: 11, noun: "bounds",
        statements: [
            """
            CREATE TABLE schema_bound (
                id          INTEGER PRIMARY KEY CHECK (id = 1),
                oldest_step INTEGER NOT NULL CHECK (oldest_step >= 1)
            ) STRICT
            """,
            "INSERT INTO schema_bound (id, oldest_step) VALUES (1, 1)",
        ])

    /// Refuses to go on where a later version was that says so.
    static func requireUnderstood(_ connection: some SQLConnection) throws(RegistryError) {
        let row = try connection.rows("SELECT oldest_step FROM schema_bound", []).first
        guard let needs = try row?.integer(0) else { throw .notARegistry }
        guard needs <= steps.count else { throw .database(.schemaAhead(needs: needs, known: steps.count)) }
    }
}
