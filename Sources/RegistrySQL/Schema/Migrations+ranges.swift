extension Migrations {
    /// Histories of serials, batches and flags: append-only, each row under its ledger entry.
    ///
    /// `entry` may be written before the ledger's row in the same transaction, never without it.
    static let ranges = Step(
        number: 4, noun: "ranges",
        statements: columns + transitions + histories + flags + [
            """
            CREATE TABLE batch_part (
                product INTEGER NOT NULL,
                lot     TEXT    NOT NULL,
                origin  TEXT    NOT NULL CHECK (origin <> lot),
                PRIMARY KEY (product, lot),
                FOREIGN KEY (product, lot) REFERENCES batch (product, lot),
                FOREIGN KEY (product, origin) REFERENCES batch (product, lot)
            ) STRICT
            """,
            """
            CREATE TABLE use_extension (
                allotment   INTEGER NOT NULL REFERENCES allotment (number),
                until_day   INTEGER NOT NULL,
                entry       INTEGER NOT NULL REFERENCES ledger_entry (number) DEFERRABLE INITIALLY DEFERRED,
                valid_from  INTEGER NOT NULL,
                recorded_on INTEGER NOT NULL,
                at          INTEGER NOT NULL,
                document    TEXT    NOT NULL,
                PRIMARY KEY (allotment, until_day)
            ) STRICT
            """,
        ] + ["range_event", "batch_event", "flag", "flag_clearing", "use_extension"].flatMap(guards))

    private static let columns = [
        """
        ALTER TABLE product ADD COLUMN yearly_capacity INTEGER CHECK (yearly_capacity > 0)
        """,
        """
        ALTER TABLE regulation ADD COLUMN undo_hours INTEGER NOT NULL DEFAULT 24
            CHECK (undo_hours BETWEEN 0 AND 720)
        """,
        """
        ALTER TABLE allotment ADD COLUMN replaces INTEGER REFERENCES allotment (number) CHECK (replaces < number)
        """,
    ]

    /// The pairs of states that an act may join: what is not here cannot be stored.
    private static let transitions = [
        """
        CREATE TABLE range_transition (
            from_state TEXT NOT NULL,
            state      TEXT NOT NULL,
            PRIMARY KEY (from_state, state)
        ) STRICT
        """,
        """
        INSERT INTO range_transition (from_state, state) VALUES
            ('reserved', 'issued'), ('issued', 'printed'),
            ('issued', 'activated'), ('printed', 'activated'),
            ('activated', 'issued'), ('activated', 'printed'), ('activated', 'activated'),
            ('issued', 'wasted'), ('printed', 'wasted'), ('issued', 'returned'), ('printed', 'returned'),
            ('reserved', 'lost'), ('issued', 'lost'), ('printed', 'lost'), ('activated', 'lost'),
            ('reserved', 'stolen'), ('issued', 'stolen'), ('printed', 'stolen'), ('activated', 'stolen'),
            ('reserved', 'void'), ('issued', 'void'), ('printed', 'void'), ('activated', 'void'),
            ('reserved', 'unused-expired'), ('issued', 'unused-expired'), ('printed', 'unused-expired')
        """,
        """
        CREATE TABLE batch_transition (
            from_state TEXT NOT NULL,
            state      TEXT NOT NULL,
            PRIMARY KEY (from_state, state)
        ) STRICT
        """,
        """
        INSERT INTO batch_transition (from_state, state) VALUES
            ('draft', 'declared'), ('declared', 'released'), ('released', 'closed'),
            ('released', 'on-hold'), ('closed', 'on-hold'), ('on-hold', 'released'), ('on-hold', 'closed'),
            ('declared', 'recalled'), ('released', 'recalled'), ('closed', 'recalled'), ('on-hold', 'recalled'),
            ('released', 'split'), ('closed', 'split'),
            ('draft', 'cancelled'), ('declared', 'cancelled'), ('released', 'cancelled'),
            ('closed', 'archived')
        """,
    ]

    private static let histories = [
        """
        CREATE TABLE range_event (
            allotment   INTEGER NOT NULL REFERENCES allotment (number),
            number      INTEGER NOT NULL CHECK (number >= 1),
            first       INTEGER NOT NULL CHECK (first >= 1),
            last        INTEGER NOT NULL,
            from_state  TEXT,
            state       TEXT    NOT NULL,
            lot         TEXT,
            reason      TEXT,
            entry       INTEGER NOT NULL REFERENCES ledger_entry (number) DEFERRABLE INITIALLY DEFERRED,
            valid_from  INTEGER NOT NULL,
            recorded_on INTEGER NOT NULL,
            at          INTEGER NOT NULL,
            document    TEXT,
            PRIMARY KEY (allotment, number),
            FOREIGN KEY (from_state, state) REFERENCES range_transition (from_state, state),
            CHECK (first <= last),
            CHECK (valid_from <= recorded_on),
            CHECK ((from_state IS NULL) = (state = 'reserved')),
            CHECK (state <> 'activated' OR lot IS NOT NULL),
            CHECK (state NOT IN ('lost', 'stolen') OR document IS NOT NULL)
        ) STRICT
        """,
        "CREATE INDEX range_event_days ON range_event (allotment, recorded_on, valid_from)",
        """
        CREATE TABLE batch_event (
            product     INTEGER NOT NULL,
            lot         TEXT    NOT NULL,
            from_state  TEXT,
            produced_on INTEGER NOT NULL,
            use_by      INTEGER,
            packs       INTEGER NOT NULL,
            state       TEXT    NOT NULL,
            entry       INTEGER NOT NULL REFERENCES ledger_entry (number) DEFERRABLE INITIALLY DEFERRED,
            valid_from  INTEGER NOT NULL,
            recorded_on INTEGER NOT NULL,
            at          INTEGER NOT NULL,
            document    TEXT,
            PRIMARY KEY (product, lot, entry),
            FOREIGN KEY (product, lot) REFERENCES batch (product, lot),
            FOREIGN KEY (from_state, state) REFERENCES batch_transition (from_state, state),
            CHECK (valid_from <= recorded_on)
        ) STRICT
        """,
    ]

    private static let flags = [
        """
        CREATE TABLE flag (
            number      INTEGER PRIMARY KEY REFERENCES ledger_entry (number) DEFERRABLE INITIALLY DEFERRED,
            kind        TEXT    NOT NULL CHECK (kind IN ('suspended', 'recalled')),
            subject     TEXT    NOT NULL,
            allotment   INTEGER REFERENCES allotment (number),
            first       INTEGER,
            last        INTEGER,
            reason      TEXT    NOT NULL,
            valid_from  INTEGER NOT NULL,
            recorded_on INTEGER NOT NULL,
            at          INTEGER NOT NULL,
            document    TEXT    NOT NULL,
            CHECK (valid_from <= recorded_on),
            CHECK ((allotment IS NULL) = (first IS NULL) AND (first IS NULL) = (last IS NULL) AND first <= last)
        ) STRICT
        """,
        "CREATE INDEX flag_subject ON flag (subject)",
        "CREATE INDEX flag_serials ON flag (allotment, first) WHERE allotment IS NOT NULL",
        """
        CREATE TABLE flag_clearing (
            flag        INTEGER PRIMARY KEY REFERENCES flag (number),
            entry       INTEGER NOT NULL REFERENCES ledger_entry (number) DEFERRABLE INITIALLY DEFERRED,
            valid_from  INTEGER NOT NULL,
            recorded_on INTEGER NOT NULL,
            at          INTEGER NOT NULL,
            document    TEXT    NOT NULL
        ) STRICT
        """,
    ]

    private static func guards(_ table: String) -> [String] {
        ["UPDATE", "DELETE"].map { verb in
            """
            CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
            """
        }
    }
}
