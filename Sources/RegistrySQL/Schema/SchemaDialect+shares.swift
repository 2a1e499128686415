/// What taking shares asks of a database beyond the SQL that both have.
extension SchemaDialect {
    /// The database's own clock, in milliseconds since 1970: one for all workers, however wrong theirs are.
    var clock: String {
        switch self {
        case .sqlite: "CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER)"
        case .postgres: "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"
        }
    }

    /// Ends the query for a share `s` of a job `j` that its taker will change.
    ///
    /// SQLite has one writer. PostgreSQL passes over shares that others are taking; of the job it looks at the latest
    /// state, and waits for none who changes it: takers of one job would else pass over each other.
    var lockingShare: String {
        switch self {
        case .sqlite: ""
        case .postgres: "FOR UPDATE OF s SKIP LOCKED FOR KEY SHARE OF j"
        }
    }
}
