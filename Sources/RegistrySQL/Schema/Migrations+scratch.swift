extension Migrations {
    /// Keyed hashes of the codes under scratch layers, and what was tried.
    static let scratch = Step(
        number: 10, noun: "scratch",
        statements: [
            """
            CREATE TABLE scratch_code (
                allotment   INTEGER NOT NULL REFERENCES allotment (number),
                serial      INTEGER NOT NULL CHECK (serial >= 1),
                hash        BLOB    NOT NULL CHECK (length(hash) = 32),
                checked_on  INTEGER,
                wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0),
                PRIMARY KEY (allotment, serial)
            ) STRICT
            """,
            """
            CREATE TRIGGER scratch_code_stays BEFORE DELETE ON scratch_code
            BEGIN SELECT RAISE(ABORT, 'a scratch code is never removed'); END
            """,
            """
            CREATE TRIGGER scratch_code_is_final BEFORE UPDATE OF hash ON scratch_code
            BEGIN SELECT RAISE(ABORT, 'a scratch code is never changed'); END
            """,
        ])
}
