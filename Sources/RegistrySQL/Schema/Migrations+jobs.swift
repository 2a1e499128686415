extension Migrations {
    /// Long work and its shares.
    static let jobs = Step(
        number: 14, noun: "jobs",
        statements: [
            """
            CREATE TABLE job (
                number INTEGER PRIMARY KEY CHECK (number >= 1),
                key    TEXT    NOT NULL UNIQUE,
                actor  TEXT    NOT NULL,
                role   TEXT    NOT NULL,
                state  TEXT    NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
                tries  INTEGER NOT NULL CHECK (tries >= 0),
                fault  TEXT    CHECK (length(fault) BETWEEN 1 AND 60)
            ) STRICT
            """,
            "CREATE INDEX job_open ON job (number) WHERE state IN ('queued', 'running')",
            """
            CREATE TABLE job_share (
                job       INTEGER NOT NULL REFERENCES job (number),
                share     INTEGER NOT NULL CHECK (share >= 0),
                size      INTEGER NOT NULL CHECK (size >= 0),
                is_done   INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
                fence     INTEGER NOT NULL DEFAULT 0 CHECK (fence >= 0),
                holder    TEXT,
                lease_end INTEGER NOT NULL DEFAULT 0, -- milliseconds since 1970 by the database's clock
                PRIMARY KEY (job, share),
                CHECK (lease_end = 0 OR (is_done = 0 AND holder IS NOT NULL))
            ) STRICT
            """,
            """
            CREATE TRIGGER job_share_goes_on BEFORE UPDATE ON job_share
            WHEN NEW.fence < OLD.fence OR NEW.is_done < OLD.is_done
            BEGIN SELECT RAISE(ABORT, 'a share is done once, and its fence only grows'); END
            """,
            """
            CREATE TRIGGER job_share_stays BEFORE DELETE ON job_share
            BEGIN SELECT RAISE(ABORT, 'a share is never removed'); END
            """,
            """
            CREATE TRIGGER job_done_stays BEFORE UPDATE ON job
            WHEN OLD.state = 'done' AND NEW.state <> 'done'
            BEGIN SELECT RAISE(ABORT, 'a job that is done stays so'); END
            """,
        ])
}
