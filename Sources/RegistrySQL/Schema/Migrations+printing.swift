extension Migrations {
    /// Who printed what, why once more, and how much of it was read back.
    static let printing = Step(
        number: 9, noun: "printing",
        statements: [
            "ALTER TABLE print_run ADD COLUMN reason TEXT CHECK (length(reason) BETWEEN 1 AND 200)",
            "ALTER TABLE print_run ADD COLUMN proved INTEGER NOT NULL DEFAULT 0 CHECK (proved >= 0)",
            "ALTER TABLE print_run ADD COLUMN entry INTEGER REFERENCES ledger_entry (number)",
            """
            CREATE TRIGGER print_run_once BEFORE INSERT ON print_run
            WHEN NEW.reason IS NULL AND EXISTS (
                SELECT 1 FROM print_run
                WHERE allotment = NEW.allotment AND first <= NEW.last AND NEW.first <= last)
            BEGIN SELECT RAISE(ABORT, 'a serial is printed once'); END
            """,
            """
            CREATE TRIGGER print_run_stays BEFORE DELETE ON print_run
            BEGIN SELECT RAISE(ABORT, 'a print run is never removed'); END
            """,
            """
            CREATE TRIGGER print_run_is_final BEFORE UPDATE ON print_run
            BEGIN SELECT RAISE(ABORT, 'a print run is never changed'); END
            """,
        ])
}
