extension Migrations {
    /// Scaled copies of pictures by their SHA-256, and which product shows which.
    static let pictures = Step(
        number: 22, noun: "pictures",
        statements: [
            """
            CREATE TABLE picture_copy (
                hash       BLOB    PRIMARY KEY CHECK (length(hash) = 32),
                width      INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1200),
                height     INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1200),
                byte_count INTEGER NOT NULL CHECK (byte_count BETWEEN 1 AND 400000),
                content    BLOB    NOT NULL CHECK (length(content) = byte_count)
            ) STRICT
            """,
            """
            CREATE TRIGGER picture_copy_is_final BEFORE UPDATE ON picture_copy
            BEGIN SELECT RAISE(ABORT, 'a picture is never changed'); END
            """,
            """
            CREATE TABLE product_picture (
                product  INTEGER PRIMARY KEY REFERENCES product (number),
                small    BLOB    NOT NULL REFERENCES picture_copy (hash),
                large    BLOB    NOT NULL REFERENCES picture_copy (hash),
                given_by TEXT    NOT NULL CHECK (length(given_by) BETWEEN 1 AND 40),
                given_on INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE INDEX product_picture_small ON product_picture (small)",
            "CREATE INDEX product_picture_large ON product_picture (large)",
        ])
}
