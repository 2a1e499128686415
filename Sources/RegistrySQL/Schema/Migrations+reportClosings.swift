extension Migrations {
    /// What ended consumers' reports without a case.
    ///
    /// Reports are removed after a time, their end is not: it names a stamp and nobody.
    static let reportClosings = Step(
        number: 26, noun: "reportClosings",
        statements: [
            """
            CREATE TABLE report_closing (
                entry       INTEGER PRIMARY KEY REFERENCES ledger_entry (number),
                valid_from  INTEGER NOT NULL,
                recorded_on INTEGER NOT NULL,
                at          INTEGER NOT NULL,
                document    TEXT,
                allotment   INTEGER NOT NULL REFERENCES allotment (number),
                serial      INTEGER NOT NULL CHECK (serial >= 1),
                outcome     TEXT    NOT NULL CHECK (outcome IN ('answered', 'explained', 'groundless', 'passed-on'))
            ) STRICT
            """
        ]
            + ["UPDATE", "DELETE"].map { change in
                """
                CREATE TRIGGER report_closing_no_\(change.lowercased()) BEFORE \(change) ON report_closing
                BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
                """
            })
}
