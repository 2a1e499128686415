extension Migrations {
    /// Persons, dated facts and frozen reports.
    static let reports = Step(
        number: 7, noun: "reports",
        statements: [
            """
            CREATE TABLE person (
                number      INTEGER PRIMARY KEY CHECK (number >= 1),
                name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
                folded_name TEXT    NOT NULL,
                roles       TEXT    NOT NULL CHECK (length(roles) > 0),
                producer    INTEGER REFERENCES producer (number),
                added_on    INTEGER NOT NULL,
                retired_on  INTEGER
            ) STRICT
            """,
            "CREATE UNIQUE INDEX person_in_service ON person (folded_name) WHERE retired_on IS NULL",
            """
            CREATE TABLE fact (
                number         INTEGER PRIMARY KEY CHECK (number >= 1),
                kind           TEXT    NOT NULL,
                producer       INTEGER REFERENCES producer (number),
                product        INTEGER REFERENCES product (number),
                lot            TEXT,
                title          TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
                document       TEXT,
                issuer         TEXT,
                valid_from     INTEGER,
                valid_to       INTEGER,
                file_hash      BLOB    CHECK (length(file_hash) = 32),
                value          TEXT    CHECK (length(value) <= 1000),
                note           TEXT    CHECK (length(note) <= 1000),
                refers_to      INTEGER REFERENCES fact (number),
                supersedes     INTEGER UNIQUE REFERENCES fact (number),
                recorded_by    TEXT    NOT NULL,
                recorded_on    INTEGER NOT NULL,
                recorded_at    INTEGER NOT NULL,
                retired_on     INTEGER,
                retired_reason TEXT,
                FOREIGN KEY (product, lot) REFERENCES batch (product, lot),
                CHECK (producer IS NULL OR product IS NULL),
                CHECK (lot IS NULL OR product IS NOT NULL),
                CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
                CHECK (refers_to < number AND supersedes < number),
                CHECK ((retired_on IS NULL) = (retired_reason IS NULL))
            ) STRICT
            """,
            "CREATE INDEX fact_product ON fact (product, lot) WHERE product IS NOT NULL",
            "CREATE INDEX fact_producer ON fact (producer) WHERE producer IS NOT NULL",
            """
            CREATE TRIGGER fact_stays BEFORE DELETE ON fact
            BEGIN SELECT RAISE(ABORT, 'a fact is never removed'); END
            """,
            """
            CREATE TRIGGER fact_is_final BEFORE UPDATE OF number, kind, producer, product, lot, title, document, issuer,
                valid_from, valid_to, file_hash, value, note, refers_to, supersedes, recorded_by, recorded_on,
                recorded_at ON fact
            BEGIN SELECT RAISE(ABORT, 'a fact is superseded, never changed'); END
            """,
            """
            CREATE TABLE report (
                period  TEXT    NOT NULL CHECK (length(period) IN (4, 7)),
                version INTEGER NOT NULL CHECK (version >= 1),
                content TEXT    NOT NULL,
                PRIMARY KEY (period, version)
            ) STRICT
            """,
            """
            CREATE TRIGGER report_stays BEFORE DELETE ON report
            BEGIN SELECT RAISE(ABORT, 'a frozen report is never removed'); END
            """,
            """
            CREATE TRIGGER report_is_final BEFORE UPDATE ON report
            BEGIN SELECT RAISE(ABORT, 'a frozen report is never changed'); END
            """,
        ])
}
