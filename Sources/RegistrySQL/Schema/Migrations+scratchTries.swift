extension Migrations {
    /// What shoppers tried of the codes under scratch layers: no acts, and of nobody.
    static let scratchTries = Step(
        number: 23, noun: "scratchTries",
        statements: [
            """
            CREATE TABLE scratch_try (
                allotment INTEGER NOT NULL,
                serial    INTEGER NOT NULL,
                at        INTEGER NOT NULL CHECK (at > 0),
                client    BLOB    NOT NULL CHECK (length(client) = 16),
                is_right  INTEGER NOT NULL CHECK (is_right IN (0, 1)),
                PRIMARY KEY (allotment, serial, at, client),
                FOREIGN KEY (allotment, serial) REFERENCES scratch_code (allotment, serial)
            ) STRICT
            """
        ]
            + ["UPDATE", "DELETE"].map { change in
                """
                CREATE TRIGGER scratch_try_no_\(change.lowercased()) BEFORE \(change) ON scratch_try
                BEGIN SELECT RAISE(ABORT, 'tries are append-only'); END
                """
            })
}
