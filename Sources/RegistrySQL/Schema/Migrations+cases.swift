extension Migrations {
    /// Inspection cases, their evidence and receipts, campaigns and self-checks.
    static let cases = Step(
        number: 17, noun: "cases",
        statements: caseTables + findingReasons
            + [
                "inspection_case", "case_event", "case_evidence",
                "field_receipt", "consumer_report", "campaign", "campaign_wave", "campaign_visit",
                "self_check", "self_check_task", "self_check_answer",
            ].flatMap { table in
                ["UPDATE", "DELETE"].map { change in
                    """
                    CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
                    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
                    """
                }
            })

    /// The columns by which every history row says its entry.
    private static let caseHistory = """
        valid_from  INTEGER NOT NULL,
        recorded_on INTEGER NOT NULL,
        at          INTEGER NOT NULL,
        document    TEXT
        """

    private static let caseTables = [
        """
        ALTER TABLE regulation ADD COLUMN alert_mark INTEGER NOT NULL DEFAULT 50
            CHECK (alert_mark BETWEEN 1 AND 200)
        """,
        """
        CREATE TABLE finding_reason (
            code        TEXT    PRIMARY KEY CHECK (length(code) BETWEEN 3 AND 40),
            vietnamese  TEXT    NOT NULL,
            english     TEXT    NOT NULL,
            legal_basis TEXT    NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 200),
            valid_from  INTEGER NOT NULL,
            valid_to    INTEGER
        ) STRICT
        """,
        """
        CREATE TABLE campaign (
            number   INTEGER PRIMARY KEY CHECK (number >= 1),
            title    TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
            document TEXT    NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
            agency   TEXT    NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE campaign_wave (
            campaign  INTEGER NOT NULL REFERENCES campaign (number),
            wave      INTEGER NOT NULL CHECK (wave >= 1),
            first_day INTEGER NOT NULL,
            last_day  INTEGER NOT NULL CHECK (last_day BETWEEN first_day AND first_day + 91),
            place     TEXT    CHECK (length(place) BETWEEN 1 AND 200),
            PRIMARY KEY (campaign, wave)
        ) STRICT
        """,
        """
        CREATE TABLE campaign_visit (
            campaign INTEGER NOT NULL,
            wave     INTEGER NOT NULL,
            producer INTEGER NOT NULL REFERENCES producer (number),
            PRIMARY KEY (campaign, wave, producer),
            FOREIGN KEY (campaign, wave) REFERENCES campaign_wave (campaign, wave)
        ) STRICT
        """,
        """
        CREATE TABLE inspection_case (
            number      INTEGER PRIMARY KEY CHECK (number >= 1),
            entry       INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (number),
            \(caseHistory),
            origin      TEXT    NOT NULL,
            producer    INTEGER REFERENCES producer (number),
            product     INTEGER REFERENCES product (number),
            allotment   INTEGER REFERENCES allotment (number),
            serial      INTEGER CHECK (serial >= 1),
            place       TEXT    CHECK (length(place) BETWEEN 1 AND 200),
            province    TEXT    CHECK (length(province) = 2),
            campaign    INTEGER,
            wave        INTEGER,
            item_key    TEXT    UNIQUE CHECK (length(item_key) BETWEEN 16 AND 64),
            FOREIGN KEY (campaign, wave, producer) REFERENCES campaign_visit (campaign, wave, producer),
            CHECK ((allotment IS NULL) = (serial IS NULL)),
            CHECK ((campaign IS NULL) = (wave IS NULL))
        ) STRICT
        """,
        "CREATE INDEX inspection_case_stamp ON inspection_case (allotment, serial) WHERE serial IS NOT NULL",
        """
        CREATE TABLE case_event (
            entry           INTEGER PRIMARY KEY REFERENCES ledger_entry (number),
            \(caseHistory),
            inspection_case INTEGER NOT NULL REFERENCES inspection_case (number),
            act             TEXT    NOT NULL,
            agency          TEXT,
            officer         TEXT    CHECK (length(officer) BETWEEN 1 AND 80),
            findings        TEXT,
            product         INTEGER REFERENCES product (number),
            reason          TEXT    REFERENCES withdrawal_reason (code),
            outcome         TEXT,
            criterion       TEXT    CHECK (length(criterion) BETWEEN 1 AND 300),
            finding_reason  TEXT    REFERENCES finding_reason (code),
            legal_basis     TEXT    CHECK (length(legal_basis) BETWEEN 1 AND 200),
            severity        TEXT,
            deadline        INTEGER,
            device_at       INTEGER,
            CHECK ((act = 'find') = (finding_reason IS NOT NULL)),
            CHECK ((criterion IS NULL) = (finding_reason IS NULL)),
            CHECK ((legal_basis IS NULL) = (finding_reason IS NULL)),
            CHECK ((severity IS NULL) = (finding_reason IS NULL)),
            CHECK ((deadline IS NULL) = (finding_reason IS NULL))
        ) STRICT
        """,
        "CREATE INDEX case_event_case ON case_event (inspection_case)",
        """
        CREATE TABLE case_evidence (
            entry           INTEGER PRIMARY KEY REFERENCES ledger_entry (number),
            \(caseHistory),
            inspection_case INTEGER NOT NULL REFERENCES inspection_case (number),
            item            INTEGER NOT NULL CHECK (item >= 1),
            kind            TEXT    NOT NULL,
            hash            BLOB    CHECK (length(hash) = 32),
            byte_count      INTEGER CHECK (byte_count BETWEEN 1 AND 16777216),
            allotment       INTEGER REFERENCES allotment (number),
            serial          INTEGER CHECK (serial >= 1),
            device_at       INTEGER,
            UNIQUE (inspection_case, item),
            CHECK ((hash IS NULL) <> (serial IS NULL)),
            CHECK ((hash IS NULL) = (byte_count IS NULL)),
            CHECK ((allotment IS NULL) = (serial IS NULL))
        ) STRICT
        """,
        """
        CREATE TABLE field_receipt (
            item_key        TEXT    PRIMARY KEY CHECK (length(item_key) BETWEEN 16 AND 64),
            entry           INTEGER NOT NULL REFERENCES ledger_entry (number),
            inspection_case INTEGER NOT NULL REFERENCES inspection_case (number),
            item            INTEGER CHECK (item >= 1),
            content_hash    BLOB    NOT NULL CHECK (length(content_hash) = 32)
        ) STRICT
        """,
        """
        CREATE TABLE consumer_report (
            number    INTEGER PRIMARY KEY CHECK (number >= 1),
            allotment INTEGER NOT NULL REFERENCES allotment (number),
            serial    INTEGER NOT NULL CHECK (serial >= 1),
            at        INTEGER NOT NULL CHECK (at > 0),
            seen      TEXT    NOT NULL,
            province  TEXT    CHECK (length(province) = 2),
            text      TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 1000)
        ) STRICT
        """,
        "CREATE INDEX consumer_report_stamp ON consumer_report (allotment, serial)",
        """
        CREATE TABLE self_check (
            number          INTEGER PRIMARY KEY CHECK (number >= 1),
            inspection_case INTEGER NOT NULL REFERENCES inspection_case (number),
            finding         INTEGER NOT NULL CHECK (finding >= 1),
            product_group   TEXT    NOT NULL,
            deadline        INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE self_check_task (
            self_check INTEGER NOT NULL REFERENCES self_check (number),
            producer   INTEGER NOT NULL REFERENCES producer (number),
            PRIMARY KEY (self_check, producer)
        ) STRICT
        """,
        """
        CREATE TABLE self_check_answer (
            self_check  INTEGER NOT NULL,
            producer    INTEGER NOT NULL,
            entry       INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (number),
            \(caseHistory),
            PRIMARY KEY (self_check, producer),
            FOREIGN KEY (self_check, producer) REFERENCES self_check_task (self_check, producer)
        ) STRICT
        """,
    ]
}
