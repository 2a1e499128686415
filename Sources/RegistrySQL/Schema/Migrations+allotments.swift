extension Migrations {
    static let allotments = Step(
        number: 2, noun: "allotments",
        statements: [
            """
            CREATE TABLE allotment (
                number          INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 4294967295),
                kind            INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
                product         INTEGER NOT NULL REFERENCES product (number),
                lot             TEXT,
                quantity        INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 10000000),
                stage           TEXT    NOT NULL CHECK (stage IN ('requested', 'refused', 'approved', 'signing', 'closed')),
                requested_by    TEXT    NOT NULL,
                requested_on    INTEGER NOT NULL,
                approved_by     TEXT,
                approved_on     INTEGER,
                key             INTEGER CHECK (key BETWEEN 0 AND 16777215),
                issued_on       INTEGER CHECK (issued_on BETWEEN 0 AND 16383),
                certified_until INTEGER CHECK (certified_until BETWEEN 1 AND 16383),
                use_by          INTEGER CHECK (use_by BETWEEN 1 AND 16383),
                merkle_root     BLOB    CHECK (length(merkle_root) = 32),
                FOREIGN KEY (product, lot) REFERENCES batch (product, lot),
                CHECK ((stage IN ('requested', 'refused')) = (approved_by IS NULL)),
                CHECK ((stage IN ('signing', 'closed')) = (key IS NOT NULL)),
                CHECK ((key IS NULL) = (issued_on IS NULL)),
                CHECK ((stage = 'closed') = (merkle_root IS NOT NULL))
            ) STRICT
            """,
            "CREATE INDEX allotment_product ON allotment (product, lot)",
            """
            CREATE TABLE stamp_block (
                allotment INTEGER NOT NULL REFERENCES allotment (number),
                block     INTEGER NOT NULL CHECK (block >= 0),
                stamps    BLOB    NOT NULL,
                hash      BLOB    NOT NULL CHECK (length(hash) = 32),
                PRIMARY KEY (allotment, block)
            ) STRICT
            """,
            // Each range names the last serial of the one before it, and no two ranges start alike: so the
            // ranges of an allotment form one chain from serial 1, and gaps and overlaps cannot be stored.
            """
            CREATE TABLE serial_range (
                allotment     INTEGER NOT NULL REFERENCES allotment (number),
                first         INTEGER NOT NULL CHECK (first >= 1),
                last          INTEGER NOT NULL,
                previous_last INTEGER,
                state         TEXT    NOT NULL CHECK (state IN ('reserved', 'issued', 'printed', 'activated', 'wasted',
                                  'returned', 'lost', 'stolen', 'void', 'unused-expired')),
                product       INTEGER,
                lot           TEXT,
                reason        TEXT,
                PRIMARY KEY (allotment, first),
                UNIQUE (allotment, last),
                FOREIGN KEY (allotment, previous_last) REFERENCES serial_range (allotment, last)
                    DEFERRABLE INITIALLY DEFERRED,
                FOREIGN KEY (product, lot) REFERENCES batch (product, lot),
                CHECK (first <= last),
                CHECK ((first = 1) = (previous_last IS NULL)),
                CHECK (previous_last IS NULL OR previous_last = first - 1),
                CHECK (state <> 'activated' OR lot IS NOT NULL),
                CHECK ((lot IS NULL) = (product IS NULL))
            ) STRICT
            """,
            "CREATE INDEX serial_range_batch ON serial_range (product, lot) WHERE lot IS NOT NULL",
            """
            CREATE TABLE print_run (
                allotment INTEGER NOT NULL REFERENCES allotment (number),
                number    INTEGER NOT NULL CHECK (number >= 1),
                first     INTEGER NOT NULL,
                last      INTEGER NOT NULL,
                layout    TEXT    NOT NULL,
                file_hash BLOB    NOT NULL CHECK (length(file_hash) = 32),
                PRIMARY KEY (allotment, number),
                UNIQUE (allotment, first, last, layout),
                CHECK (1 <= first AND first <= last)
            ) STRICT
            """,
        ])
}
