extension Migrations {
    /// What an undone import takes back with its records, and what it leaves for those who ask what was known.
    static let undoing = Step(
        number: 8, noun: "undoing",
        statements: [
            "ALTER TABLE import_file ADD COLUMN entry INTEGER REFERENCES ledger_entry (number)",
            "ALTER TABLE import_file ADD COLUMN undone_entry INTEGER REFERENCES ledger_entry (number)",
            """
            ALTER TABLE certificate_version ADD COLUMN undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
            """,
            "ALTER TABLE label_version ADD COLUMN retired_by TEXT",
            "ALTER TABLE label_version ADD COLUMN retired_on INTEGER CHECK (retired_on >= approved_on)",
            """
            ALTER TABLE label_version ADD COLUMN retired_reason TEXT CHECK (length(retired_reason) BETWEEN 1 AND 200)
            """,
            "DROP TRIGGER batch_event_no_delete",
            // No stamp ever was of such a batch: the two entries in the ledger are all there is to know.
            """
            CREATE TRIGGER batch_event_no_delete BEFORE DELETE ON batch_event
            WHEN NOT EXISTS (
                SELECT 1 FROM import_file
                WHERE undone_on IS NOT NULL AND (entry = OLD.entry OR undone_entry = OLD.entry))
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
            """,
        ])
}
