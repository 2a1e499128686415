extension Migrations {
    /// Versions of the snapshot: they only rise; an old one loses its file and keeps its hash.
    static let snapshots = Step(
        number: 16, noun: "snapshots",
        statements: [
            """
            CREATE TABLE snapshot (
                version INTEGER PRIMARY KEY CHECK (version BETWEEN 1 AND 4294967295),
                made_at INTEGER NOT NULL CHECK (made_at > 0),
                digest  BLOB    NOT NULL CHECK (length(digest) = 32),
                file    BLOB
            ) STRICT
            """,
            """
            CREATE TRIGGER snapshot_rises BEFORE INSERT ON snapshot
            WHEN EXISTS (SELECT 1 FROM snapshot WHERE version >= NEW.version)
            BEGIN SELECT RAISE(ABORT, 'versions of the snapshot only rise'); END
            """,
            """
            CREATE TRIGGER snapshot_is_final BEFORE UPDATE OF version, made_at, digest ON snapshot
            BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END
            """,
            """
            CREATE TRIGGER snapshot_file_is_final BEFORE UPDATE ON snapshot
            WHEN NEW.file IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END
            """,
            """
            CREATE TRIGGER snapshot_stays BEFORE DELETE ON snapshot
            BEGIN SELECT RAISE(ABORT, 'a snapshot is never removed'); END
            """,
        ])
}
