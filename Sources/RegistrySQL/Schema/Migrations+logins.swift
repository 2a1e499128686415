extension Migrations {
    /// How people sign in: hashes of passwords, tokens and codes, never these themselves.
    static let logins = Step(
        number: 12, noun: "logins",
        statements: [
            """
            CREATE TABLE login (
                person    INTEGER PRIMARY KEY REFERENCES person (number),
                password  TEXT    NOT NULL,
                failures  INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
                failed_at INTEGER NOT NULL DEFAULT 0,
                one_time  BLOB    CHECK (length(one_time) = 20),
                used_step INTEGER NOT NULL DEFAULT 0
            ) STRICT
            """,
            """
            CREATE TABLE login_session (
                hash       BLOB    PRIMARY KEY CHECK (length(hash) = 32),
                person     INTEGER NOT NULL REFERENCES person (number),
                created_at INTEGER NOT NULL,
                seen_at    INTEGER NOT NULL CHECK (seen_at >= created_at)
            ) STRICT
            """,
            "CREATE INDEX login_session_person ON login_session (person)",
            """
            CREATE TABLE login_invitation (
                hash       BLOB    PRIMARY KEY CHECK (length(hash) = 32),
                person     INTEGER REFERENCES person (number),
                expires_at INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE recovery_code (
                person INTEGER NOT NULL REFERENCES person (number),
                hash   BLOB    NOT NULL CHECK (length(hash) = 32),
                PRIMARY KEY (person, hash)
            ) STRICT
            """,
        ])
}
