extension Migrations {
    static let ledger = Step(
        number: 3, noun: "ledger",
        statements: [
            """
            CREATE TABLE ledger_entry (
                number       INTEGER PRIMARY KEY CHECK (number >= 1),
                body         TEXT    NOT NULL,
                private_body TEXT,
                salt         BLOB    NOT NULL CHECK (length(salt) = 16),
                leaf_hash    BLOB    NOT NULL CHECK (length(leaf_hash) = 32)
            ) STRICT
            """,
            """
            CREATE TABLE ledger_tree (
                id       INTEGER PRIMARY KEY CHECK (id = 1),
                count    INTEGER NOT NULL CHECK (count >= 0),
                frontier BLOB    NOT NULL
            ) STRICT
            """,
            "INSERT INTO ledger_tree (id, count, frontier) VALUES (1, 0, x'')",
            """
            CREATE TRIGGER ledger_entry_stays BEFORE DELETE ON ledger_entry
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
            """,
            """
            CREATE TRIGGER ledger_entry_is_final BEFORE UPDATE OF number, body, salt, leaf_hash ON ledger_entry
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
            """,
            """
            CREATE TRIGGER stamp_block_stays BEFORE DELETE ON stamp_block
            BEGIN SELECT RAISE(ABORT, 'a signed block is never removed'); END
            """,
            """
            CREATE TRIGGER stamp_block_is_final BEFORE UPDATE ON stamp_block
            BEGIN SELECT RAISE(ABORT, 'a signed block is never changed'); END
            """,
        ])
}
