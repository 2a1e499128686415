extension Migrations {
    /// Days are days since 2020-01-01: −133 is 2019-08-21, 1150 is 2023-02-24.
    static let certification = Step(
        number: 5, noun: "certification",
        statements: [
            "ALTER TABLE certificate ADD COLUMN withdrawn_by INTEGER REFERENCES decision (id)",
            """
            ALTER TABLE certificate ADD COLUMN recalls_goods INTEGER NOT NULL DEFAULT 0 CHECK (recalls_goods IN (0, 1))
            """,
            "ALTER TABLE certificate ADD COLUMN superseded_on INTEGER",
            // What was known when: only ever added to, each row by the ledger entry that covers it.
            """
            CREATE TABLE certificate_version (
                product       INTEGER NOT NULL REFERENCES product (number),
                valid_from    INTEGER NOT NULL,
                version       INTEGER NOT NULL CHECK (version >= 1),
                recorded_on   INTEGER NOT NULL,
                entry         INTEGER NOT NULL REFERENCES ledger_entry (number),
                valid_to      INTEGER NOT NULL,
                decision      INTEGER NOT NULL REFERENCES decision (id),
                score         INTEGER CHECK (score BETWEEN 0 AND 10000),
                stars         INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
                status        TEXT    NOT NULL,
                withdrawn_on  INTEGER,
                reason        TEXT,
                withdrawn_by  INTEGER REFERENCES decision (id),
                recalls_goods INTEGER NOT NULL CHECK (recalls_goods IN (0, 1)),
                superseded_on INTEGER,
                PRIMARY KEY (product, valid_from, version)
            ) STRICT
            """,
            """
            CREATE TRIGGER certificate_version_stays BEFORE DELETE ON certificate_version
            BEGIN SELECT RAISE(ABORT, 'what was known is never removed'); END
            """,
            """
            CREATE TRIGGER certificate_version_is_final BEFORE UPDATE ON certificate_version
            BEGIN SELECT RAISE(ABORT, 'what was known is never changed'); END
            """,
            """
            CREATE TABLE score_scale (
                valid_from  INTEGER PRIMARY KEY,
                source      TEXT    NOT NULL,
                community   INTEGER NOT NULL,
                marketing   INTEGER NOT NULL,
                quality     INTEGER NOT NULL,
                two_stars   INTEGER NOT NULL,
                three_stars INTEGER NOT NULL,
                four_stars  INTEGER NOT NULL,
                five_stars  INTEGER NOT NULL,
                CHECK (community + marketing + quality = 100),
                CHECK (0 < two_stars AND two_stars < three_stars AND three_stars < four_stars),
                CHECK (four_stars < five_stars AND five_stars <= 10000)
            ) STRICT
            """,
            """
            INSERT INTO score_scale (valid_from, source, community, marketing, quality, two_stars, three_stars,
                four_stars, five_stars)
            VALUES (-133, '1048/QĐ-TTg', 35, 25, 40, 3000, 5000, 7000, 9000),
                (1150, '148/QĐ-TTg', 40, 25, 35, 3000, 5000, 7000, 9000)
            """,
            """
            CREATE TABLE withdrawal_reason (
                code       TEXT    PRIMARY KEY CHECK (length(code) BETWEEN 3 AND 40),
                vietnamese TEXT    NOT NULL,
                english    TEXT    NOT NULL,
                source     TEXT    NOT NULL,
                valid_from INTEGER NOT NULL,
                valid_to   INTEGER
            ) STRICT
            """,
            // Those of Hà Tĩnh's decision of 18/11/2021, and of Đồng Tháp's withdrawal of 47 on 21/12/2024.
            """
            INSERT INTO withdrawal_reason (code, vietnamese, english, source, valid_from)
            VALUES
                ('process-not-followed', 'Không thực hiện đúng quy trình sản xuất đã công bố',
                    'the declared process is not followed', '3763/QĐ-UBND (Hà Tĩnh, 2021)', -133),
                ('unsafe-materials', 'Nguyên liệu từ cơ sở không bảo đảm an toàn thực phẩm',
                    'materials come from unsafe suppliers', '3763/QĐ-UBND (Hà Tĩnh, 2021)', -133),
                ('not-as-certified', 'Chất lượng, mẫu mã không đúng với sản phẩm được công nhận',
                    'not the certified quality or design', '3763/QĐ-UBND (Hà Tĩnh, 2021)', -133),
                ('no-quality-file', 'Không có hồ sơ quản lý chất lượng, truy xuất nguồn gốc',
                    'no file of quality control and traceability', '3763/QĐ-UBND (Hà Tĩnh, 2021)', -133),
                ('production-suspended', 'Tạm ngừng hoạt động sản xuất',
                    'production is suspended', '3763/QĐ-UBND (Hà Tĩnh, 2021)', -133),
                ('food-safety-fine', 'Đã bị xử phạt về an toàn thực phẩm',
                    'fined for food safety', '3763/QĐ-UBND (Hà Tĩnh, 2021)', -133),
                ('not-re-registered', 'Hết hạn mà không đăng ký đánh giá lại',
                    'ran out and was not registered again', 'Đồng Tháp, 21/12/2024', -133),
                ('re-evaluation-failed', 'Đánh giá lại không đạt',
                    'failed its re-evaluation', 'Đồng Tháp, 21/12/2024', -133)
            """,
            """
            CREATE TABLE test_grace (
                product INTEGER NOT NULL,
                report  TEXT    NOT NULL,
                until   INTEGER NOT NULL,
                reason  TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
                PRIMARY KEY (product, report),
                FOREIGN KEY (product, report) REFERENCES test_report (product, number)
            ) STRICT
            """,
            """
            CREATE TABLE label_version (
                product     INTEGER NOT NULL REFERENCES product (number),
                version     INTEGER NOT NULL CHECK (version >= 1),
                added_by    TEXT    NOT NULL,
                added_on    INTEGER NOT NULL,
                approved_by TEXT,
                approved_on INTEGER,
                PRIMARY KEY (product, version),
                CHECK ((approved_by IS NULL) = (approved_on IS NULL))
            ) STRICT
            """,
            """
            CREATE TABLE label_field (
                product INTEGER NOT NULL,
                version INTEGER NOT NULL,
                field   TEXT    NOT NULL,
                text    TEXT    NOT NULL,
                PRIMARY KEY (product, version, field),
                FOREIGN KEY (product, version) REFERENCES label_version (product, version)
            ) STRICT
            """,
        ])
}
