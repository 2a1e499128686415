extension Migrations {
    /// Days are days since 2020-01-01.
    ///
    /// Every rule that a row can hold is held here as well as in the code.
    static let register = Step(
        number: 1, noun: "register",
        statements: [
            """
            CREATE TABLE office (
                id           INTEGER PRIMARY KEY CHECK (id = 1),
                name         TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
                host         TEXT    NOT NULL CHECK (length(host) BETWEEN 1 AND 63),
                training_day INTEGER
            ) STRICT
            """,
            """
            CREATE TABLE regulation (
                valid_from              INTEGER PRIMARY KEY,
                waste_allowance         INTEGER NOT NULL CHECK (waste_allowance BETWEEN 0 AND 500),
                unused_months           INTEGER NOT NULL CHECK (unused_months BETWEEN 1 AND 60),
                certificate_months      INTEGER NOT NULL CHECK (certificate_months BETWEEN 1 AND 120),
                last_day_inclusive      INTEGER NOT NULL CHECK (last_day_inclusive IN (0, 1)),
                test_report_months      INTEGER NOT NULL CHECK (test_report_months BETWEEN 1 AND 60),
                yearly_quota            INTEGER CHECK (yearly_quota > 0),
                single_officer          INTEGER NOT NULL CHECK (single_officer IN (0, 1)),
                requires_approved_label INTEGER NOT NULL CHECK (requires_approved_label IN (0, 1))
            ) STRICT
            """,
            """
            CREATE TABLE producer (
                number           INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 16777215),
                name             TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                folded_name      TEXT    NOT NULL,
                legal_form       TEXT    NOT NULL,
                commune_code     TEXT,
                commune          TEXT    NOT NULL,
                province         TEXT    NOT NULL,
                address_on_label TEXT    NOT NULL,
                tax_code         TEXT,
                suspended        INTEGER NOT NULL CHECK (suspended IN (0, 1))
            ) STRICT
            """,
            """
            CREATE TABLE product (
                number            INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 16777215),
                producer          INTEGER NOT NULL REFERENCES producer (number),
                name              TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                folded_name       TEXT    NOT NULL,
                product_group     TEXT    NOT NULL,
                gtin              TEXT    UNIQUE,
                net_thousandths   INTEGER CHECK (net_thousandths > 0),
                net_unit          TEXT,
                shelf_life_days   INTEGER CHECK (shelf_life_days > 0),
                standard          TEXT,
                eligible          INTEGER NOT NULL CHECK (eligible IN (0, 1)),
                label_approved_on INTEGER,
                CHECK ((net_thousandths IS NULL) = (net_unit IS NULL))
            ) STRICT
            """,
            """
            CREATE TABLE decision (
                id        INTEGER PRIMARY KEY,
                number    TEXT,
                date      INTEGER,
                authority TEXT    NOT NULL,
                level     TEXT    NOT NULL CHECK (level IN ('district', 'province', 'central'))
            ) STRICT
            """,
            // Letters come without number or date; two such letters of one authority count as one.
            """
            CREATE UNIQUE INDEX decision_letter
            ON decision (authority, level, COALESCE(number, ''), COALESCE(date, -1000000))
            """,
            """
            CREATE TABLE certificate (
                product         INTEGER NOT NULL REFERENCES product (number),
                valid_from      INTEGER NOT NULL,
                valid_to        INTEGER NOT NULL,
                decision        INTEGER NOT NULL REFERENCES decision (id),
                score           INTEGER CHECK (score BETWEEN 0 AND 10000),
                stars           INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
                status          TEXT    NOT NULL,
                withdrawn_on    INTEGER,
                reason          TEXT,
                PRIMARY KEY (product, valid_from),
                CHECK (valid_from <= valid_to)
            ) STRICT
            """,
            """
            CREATE TABLE test_report (
                product    INTEGER NOT NULL REFERENCES product (number),
                number     TEXT    NOT NULL,
                laboratory TEXT    NOT NULL,
                sampled_on INTEGER,
                result_on  INTEGER NOT NULL,
                valid_to   INTEGER NOT NULL,
                passed     INTEGER NOT NULL CHECK (passed IN (0, 1)),
                PRIMARY KEY (product, number),
                CHECK (result_on <= valid_to)
            ) STRICT
            """,
            """
            CREATE TABLE batch (
                product     INTEGER NOT NULL REFERENCES product (number),
                lot         TEXT    NOT NULL CHECK (length(lot) BETWEEN 1 AND 20),
                produced_on INTEGER NOT NULL,
                use_by      INTEGER,
                packs       INTEGER NOT NULL CHECK (packs BETWEEN 1 AND 268435455),
                state       TEXT    NOT NULL,
                PRIMARY KEY (product, lot),
                CHECK (use_by IS NULL OR produced_on <= use_by)
            ) STRICT
            """,
        ])
}
