extension Migrations {
    /// Tokens of programs as hashes, and the answers to what was done with them.
    static let tokens = Step(
        number: 18, noun: "tokens",
        statements: [
            """
            CREATE TABLE access_token (
                number       INTEGER PRIMARY KEY,
                name         TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
                person       INTEGER NOT NULL REFERENCES person (number),
                roles        TEXT    NOT NULL CHECK (length(roles) >= 1),
                scopes       TEXT    NOT NULL CHECK (length(scopes) >= 1),
                hash         BLOB    NOT NULL UNIQUE CHECK (length(hash) = 32),
                per_minute   INTEGER NOT NULL CHECK (per_minute >= 1),
                issued_on    INTEGER NOT NULL,
                expires_at   INTEGER NOT NULL,
                revoked_on   INTEGER,
                last_used_on INTEGER
            ) STRICT
            """,
            """
            CREATE TABLE kept_answer (
                token        INTEGER NOT NULL REFERENCES access_token (number),
                request_key  TEXT    NOT NULL CHECK (length(request_key) BETWEEN 1 AND 200),
                request_hash BLOB    NOT NULL CHECK (length(request_hash) = 32),
                status       INTEGER NOT NULL CHECK (status BETWEEN 200 AND 299),
                body         TEXT    NOT NULL,
                location     TEXT,
                kept_at      INTEGER NOT NULL,
                PRIMARY KEY (token, request_key)
            ) STRICT
            """,
            "CREATE INDEX kept_answer_at ON kept_answer (kept_at)",
        ])
}
