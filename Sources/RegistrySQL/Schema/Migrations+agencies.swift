extension Migrations {
    /// Inspectors of other bodies than the office, and how long consumers' reports are kept.
    static let agencies = Step(
        number: 20, noun: "agencies",
        statements: [
            "ALTER TABLE person ADD COLUMN agency TEXT CHECK (length(agency) BETWEEN 1 AND 40)",
            """
            ALTER TABLE regulation ADD COLUMN report_days INTEGER NOT NULL DEFAULT 400
                CHECK (report_days BETWEEN 30 AND 1830)
            """,
            """
            CREATE TABLE report_pruning (
                entry       INTEGER PRIMARY KEY REFERENCES ledger_entry (number),
                valid_from  INTEGER NOT NULL,
                recorded_on INTEGER NOT NULL,
                at          INTEGER NOT NULL,
                document    TEXT,
                before_at   INTEGER NOT NULL
            ) STRICT
            """,
            "DROP TRIGGER consumer_report_no_delete",
            """
            CREATE TRIGGER consumer_report_stays BEFORE DELETE ON consumer_report
            WHEN NOT EXISTS (SELECT 1 FROM report_pruning WHERE OLD.at < before_at)
            BEGIN SELECT RAISE(ABORT, 'a report is removed by an entry only'); END
            """,
        ]
            + ["UPDATE", "DELETE"].map { change in
                """
                CREATE TRIGGER report_pruning_no_\(change.lowercased()) BEFORE \(change) ON report_pruning
                BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
                """
            })
}
