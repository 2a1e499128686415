extension Migrations {
    /// What is in gift boxes, and the history of it: append-only, each row under its ledger entry.
    static let boxes = Step(
        number: 24, noun: "boxes",
        statements: [
            """
            CREATE TABLE box_event (
                entry         INTEGER NOT NULL REFERENCES ledger_entry (number) DEFERRABLE INITIALLY DEFERRED,
                valid_from    INTEGER NOT NULL,
                recorded_on   INTEGER NOT NULL,
                at            INTEGER NOT NULL,
                document      TEXT,
                box_allotment INTEGER NOT NULL REFERENCES allotment (number),
                box_serial    INTEGER NOT NULL CHECK (box_serial >= 1),
                allotment     INTEGER NOT NULL REFERENCES allotment (number),
                serial        INTEGER NOT NULL CHECK (serial >= 1),
                is_in         INTEGER NOT NULL CHECK (is_in IN (0, 1)),
                PRIMARY KEY (allotment, serial, entry),
                CHECK (valid_from <= recorded_on),
                CHECK (box_allotment <> allotment OR box_serial <> serial)
            ) STRICT
            """,
            "CREATE INDEX box_event_box ON box_event (box_allotment, box_serial)",
            // The key keeps a child in one box at a time.
            """
            CREATE TABLE box_child (
                allotment     INTEGER NOT NULL REFERENCES allotment (number),
                serial        INTEGER NOT NULL CHECK (serial >= 1),
                box_allotment INTEGER NOT NULL REFERENCES allotment (number),
                box_serial    INTEGER NOT NULL CHECK (box_serial >= 1),
                PRIMARY KEY (allotment, serial),
                CHECK (box_allotment <> allotment OR box_serial <> serial)
            ) STRICT
            """,
            "CREATE INDEX box_child_box ON box_child (box_allotment, box_serial)",
            """
            CREATE TRIGGER box_child_is_no_box BEFORE INSERT ON box_child
            WHEN EXISTS (SELECT 1 FROM box_child WHERE box_allotment = NEW.allotment AND box_serial = NEW.serial)
            BEGIN SELECT RAISE(ABORT, 'boxes do not nest'); END
            """,
            """
            CREATE TRIGGER box_child_box_is_no_child BEFORE INSERT ON box_child
            WHEN EXISTS (SELECT 1 FROM box_child WHERE allotment = NEW.box_allotment AND serial = NEW.box_serial)
            BEGIN SELECT RAISE(ABORT, 'boxes do not nest'); END
            """,
            """
            CREATE TRIGGER box_child_is_not_too_many BEFORE INSERT ON box_child
            WHEN (SELECT COUNT(*) FROM box_child
                WHERE box_allotment = NEW.box_allotment AND box_serial = NEW.box_serial) >= 100
            BEGIN SELECT RAISE(ABORT, 'a box holds 100 stamps at most'); END
            """,
            """
            CREATE TRIGGER box_child_no_update BEFORE UPDATE ON box_child
            BEGIN SELECT RAISE(ABORT, 'a stamp is taken out of one box and put into another'); END
            """,
        ]
            + ["UPDATE", "DELETE"].map { change in
                """
                CREATE TRIGGER box_event_no_\(change.lowercased()) BEFORE \(change) ON box_event
                BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
                """
            })
}
