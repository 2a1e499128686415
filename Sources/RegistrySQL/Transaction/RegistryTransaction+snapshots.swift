internal import Registry

extension RegistryTransaction {
    private static let snapshotColumns = "version, made_at, digest, file"

    func newestSnapshot() throws(RegistryError) -> StoredSnapshot? {
        try first(
            "SELECT \(Self.snapshotColumns) FROM snapshot ORDER BY version DESC LIMIT 1", as: Self.snapshot)
    }

    func newestSnapshotVersion() throws(RegistryError) -> UInt32? {
        try first("SELECT version FROM snapshot ORDER BY version DESC LIMIT 1") { row throws(RegistryError) in
            try row.value(0) { UInt32(exactly: $0) }
        }
    }

    func snapshot(_ version: UInt32) throws(RegistryError) -> StoredSnapshot? {
        try first(
            "SELECT \(Self.snapshotColumns) FROM snapshot WHERE version = $1", [SQLValue(version)],
            as: Self.snapshot)
    }

    func snapshotVersions() throws(RegistryError) -> [SnapshotVersion] {
        try all(
            """
            SELECT version, made_at, digest, CASE WHEN file IS NULL THEN 0 ELSE 1 END
            FROM snapshot ORDER BY version
            """
        ) { row throws(RegistryError) in
            SnapshotVersion(
                version: try row.value(0) { UInt32(exactly: $0) },
                madeAt: try row.value(1) { UInt64(exactly: $0) }, digest: try row.blob(2),
                hasFile: try row.integer(3) == 1)
        }
    }

    func insert(_ snapshot: StoredSnapshot) throws(RegistryError) {
        try change(
            "INSERT INTO snapshot (\(Self.snapshotColumns)) VALUES ($1, $2, $3, $4)",
            [
                SQLValue(snapshot.version), SQLValue(Int(snapshot.madeAt)), .blob(snapshot.digest),
                SQLValue(snapshot.file),
            ])
        try change(
            """
            UPDATE snapshot SET file = NULL WHERE file IS NOT NULL AND version NOT IN
                (SELECT version FROM snapshot ORDER BY version DESC LIMIT $1)
            """,
            [SQLValue(StoredSnapshot.keptFiles)])
    }

    private static func snapshot(_ row: SQLRow) throws(RegistryError) -> StoredSnapshot {
        StoredSnapshot(
            version: try row.value(0) { UInt32(exactly: $0) },
            madeAt: try row.value(1) { UInt64(exactly: $0) }, digest: try row.blob(2),
            file: try row.optionalBlob(3))
    }
}
