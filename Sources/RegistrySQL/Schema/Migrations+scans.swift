extension Migrations {
    /// Confirmed scans, what explains them, and what people say of copies.
    static let scans = Step(
        number: 13, noun: "scans",
        statements: [
            """
            ALTER TABLE regulation ADD COLUMN scan_days INTEGER NOT NULL DEFAULT 400
                CHECK (scan_days BETWEEN 30 AND 1830)
            """,
            """
            CREATE TABLE scan (
                allotment INTEGER NOT NULL REFERENCES allotment (number),
                serial    INTEGER NOT NULL CHECK (serial >= 1),
                at        INTEGER NOT NULL CHECK (at > 0),
                client    BLOB    NOT NULL CHECK (length(client) = 16),
                verdict   TEXT    NOT NULL CHECK (length(verdict) BETWEEN 1 AND 40),
                state     TEXT    NOT NULL CHECK (length(state) BETWEEN 1 AND 40),
                province  TEXT    CHECK (length(province) = 2),
                PRIMARY KEY (allotment, serial, at, client)
            ) STRICT
            """,
            "CREATE INDEX scan_at ON scan (at)",
            """
            CREATE TABLE scan_pruning (
                entry       INTEGER PRIMARY KEY REFERENCES ledger_entry (number),
                valid_from  INTEGER NOT NULL,
                recorded_on INTEGER NOT NULL,
                at          INTEGER NOT NULL,
                document    TEXT,
                before_at   INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TRIGGER scan_is_final BEFORE UPDATE ON scan
            BEGIN SELECT RAISE(ABORT, 'a scan is never changed'); END
            """,
            """
            CREATE TRIGGER scan_stays BEFORE DELETE ON scan
            WHEN NOT EXISTS (SELECT 1 FROM scan_pruning WHERE OLD.at < before_at)
            BEGIN SELECT RAISE(ABORT, 'a scan is removed by an entry only'); END
            """,
            """
            CREATE TABLE copy_event (
                entry       INTEGER PRIMARY KEY REFERENCES ledger_entry (number),
                valid_from  INTEGER NOT NULL,
                recorded_on INTEGER NOT NULL,
                at          INTEGER NOT NULL,
                document    TEXT,
                allotment   INTEGER NOT NULL REFERENCES allotment (number),
                serial      INTEGER NOT NULL CHECK (serial >= 1),
                grade       INTEGER CHECK (grade IN (2, 3)),
                outcome     TEXT    CHECK (length(outcome) BETWEEN 1 AND 40),
                CHECK ((grade IS NULL) <> (outcome IS NULL))
            ) STRICT
            """,
            "CREATE INDEX copy_event_stamp ON copy_event (allotment, serial)",
            """
            CREATE TABLE technical_cause (
                entry       INTEGER PRIMARY KEY REFERENCES ledger_entry (number),
                valid_from  INTEGER NOT NULL,
                recorded_on INTEGER NOT NULL,
                at          INTEGER NOT NULL,
                document    TEXT,
                kind        TEXT    NOT NULL,
                allotment   INTEGER NOT NULL REFERENCES allotment (number),
                first       INTEGER NOT NULL CHECK (first >= 1),
                last        INTEGER NOT NULL CHECK (last >= first),
                province    TEXT    CHECK (length(province) = 2),
                first_day   INTEGER NOT NULL,
                last_day    INTEGER NOT NULL CHECK (last_day >= first_day)
            ) STRICT
            """,
            "CREATE INDEX technical_cause_allotment ON technical_cause (allotment)",
        ]
            + ["scan_pruning", "copy_event", "technical_cause"].flatMap { table in
                ["UPDATE", "DELETE"].map { change in
                    """
                    CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
                    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
                    """
                }
            })
}
