extension Migrations {
    static let imports = Step(
        number: 6, noun: "imports",
        statements: [
            """
            CREATE TABLE administrative_unit (
                code          TEXT    NOT NULL CHECK (length(code) IN (2, 3, 5)),
                valid_from    INTEGER NOT NULL,
                valid_to      INTEGER,
                name          TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                level         TEXT    NOT NULL CHECK (level IN ('province', 'district', 'commune')),
                province      TEXT    NOT NULL,                 -- its code, or its name where none is known
                district      TEXT,
                successors    TEXT    NOT NULL,                 -- codes with single spaces between them
                PRIMARY KEY (code, valid_from),
                CHECK (valid_to IS NULL OR valid_from <= valid_to)
            ) STRICT
            """,
            """
            CREATE TABLE import_file (
                number    INTEGER PRIMARY KEY CHECK (number >= 1),
                kind      TEXT    NOT NULL,
                file_name TEXT    NOT NULL,
                file_hash BLOB    NOT NULL CHECK (length(file_hash) = 32),
                taken_by  TEXT    NOT NULL,
                taken_on  INTEGER NOT NULL,
                added     INTEGER NOT NULL CHECK (added >= 0),
                changed   INTEGER NOT NULL CHECK (changed >= 0),
                undone_on INTEGER CHECK (undone_on >= taken_on),
                CHECK (added + changed > 0)
            ) STRICT
            """,
            // What each import changed: the record before, and a hash of the record after.
            """
            CREATE TABLE import_change (
                import_file INTEGER NOT NULL REFERENCES import_file (number),
                place       INTEGER NOT NULL CHECK (place >= 0),
                record      TEXT    NOT NULL,
                before      TEXT,                               -- JSON by column; NULL for a record that was new
                after_hash  BLOB    NOT NULL CHECK (length(after_hash) = 32),
                PRIMARY KEY (import_file, place)
            ) STRICT
            """,
            // Names as they are searched and sorted, in narrow rows that one query can read from end to end.
            """
            CREATE TABLE search_name (
                subject  TEXT    NOT NULL CHECK (subject IN ('producer', 'product')),
                number   INTEGER NOT NULL,
                accented TEXT    NOT NULL,
                folded   TEXT    NOT NULL,
                sort_key BLOB    NOT NULL,
                PRIMARY KEY (subject, number)
            ) STRICT
            """,
            "CREATE INDEX search_name_order ON search_name (subject, sort_key, number, folded, accented)",
            "ALTER TABLE producer DROP COLUMN folded_name",
            "ALTER TABLE product DROP COLUMN folded_name",
            "CREATE INDEX product_producer ON product (producer)",
            "CREATE INDEX producer_commune ON producer (commune_code) WHERE commune_code IS NOT NULL",
        ])
}
