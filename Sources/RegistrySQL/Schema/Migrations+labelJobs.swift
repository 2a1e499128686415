extension Migrations {
    /// Files of labels that the queue makes.
    static let labelJobs = Step(
        number: 21, noun: "label jobs",
        statements: [
            """
            CREATE TABLE label_job (
                job       INTEGER PRIMARY KEY REFERENCES job (number),
                allotment INTEGER NOT NULL REFERENCES allotment (number),
                first     INTEGER NOT NULL CHECK (first >= 1),
                last      INTEGER NOT NULL CHECK (last >= first),
                words     TEXT    NOT NULL CHECK (length(words) BETWEEN 2 AND 4000),
                reason    TEXT    CHECK (length(reason) BETWEEN 1 AND 200)
            ) STRICT
            """,
            "CREATE INDEX label_job_allotment ON label_job (allotment)",
            """
            CREATE TABLE label_file (
                job       INTEGER PRIMARY KEY REFERENCES label_job (job),
                run       INTEGER NOT NULL CHECK (run >= 1),
                file_hash BLOB    NOT NULL CHECK (length(file_hash) = 32),
                size      INTEGER NOT NULL CHECK (size >= 1),
                fence     INTEGER NOT NULL CHECK (fence >= 1)
            ) STRICT
            """,
            """
            CREATE TABLE label_piece (
                job       INTEGER NOT NULL REFERENCES label_job (job),
                fence     INTEGER NOT NULL CHECK (fence >= 1),
                place     INTEGER NOT NULL CHECK (place >= 0),
                bytes     BLOB    NOT NULL,
                stored_at INTEGER NOT NULL, -- milliseconds since 1970 by the database's clock
                PRIMARY KEY (job, fence, place)
            ) STRICT
            """,
            "CREATE INDEX label_piece_age ON label_piece (stored_at)",
            "ALTER TABLE job_share ADD COLUMN reached INTEGER NOT NULL DEFAULT 0 CHECK (reached >= 0)",
            """
            CREATE TRIGGER label_job_is_final BEFORE UPDATE ON label_job
            BEGIN SELECT RAISE(ABORT, 'what a job prints is never changed'); END
            """,
            """
            CREATE TRIGGER label_file_is_final BEFORE UPDATE ON label_file
            BEGIN SELECT RAISE(ABORT, 'a finished file is never changed'); END
            """,
        ])
}
