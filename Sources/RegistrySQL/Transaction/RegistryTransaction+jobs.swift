internal import Registry
internal import StampFormat

extension RegistryTransaction {
    static let jobColumns = "number, key, actor, role, state, tries, fault"

    func job(_ number: Int) throws(RegistryError) -> Job? {
        try first(
            "SELECT \(Self.jobColumns) FROM job WHERE number = $1", [SQLValue(number)], as: Self.job)
    }

    func job(doing work: JobWork) throws(RegistryError) -> Job? {
        try first("SELECT \(Self.jobColumns) FROM job WHERE key = $1", [SQLValue(work.key)], as: Self.job)
    }

    func jobs(open: Bool) throws(RegistryError) -> [Job] {
        let condition = open ? "WHERE state IN ('queued', 'running')" : ""
        return try all("SELECT \(Self.jobColumns) FROM job \(condition) ORDER BY number", as: Self.job)
    }

    func jobs(open: Bool, after: Int?, limit: Int) throws(RegistryError) -> [Job] {
        var page = SQLPage("SELECT \(Self.jobColumns) FROM job", by: "number")
        if open { page.choose("state IN ('queued', 'running')") }
        return try all(page, after: after.map { [SQLValue($0)] }, limit: limit, as: Self.job)
    }

    func progress(ofJob number: Int) throws(RegistryError) -> JobProgress {
        let sql = """
            SELECT COALESCE(SUM(CASE WHEN is_done = 1 THEN size ELSE reached END), 0), COALESCE(SUM(size), 0)
            FROM job_share WHERE job = $1
            """
        let progress = try first(sql, [SQLValue(number)]) { row throws(RegistryError) in
            JobProgress(done: try row.integer(0), total: try row.integer(1))
        }
        return progress ?? JobProgress(done: 0, total: 0)
    }

    func insert(_ job: Job, cut: JobCut) throws(RegistryError) {
        try record(
            "INSERT INTO job (\(Self.jobColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                SQLValue(job.number), SQLValue(job.work.key), SQLValue(job.actor),
                SQLValue(job.role.rawValue), SQLValue(job.state.rawValue), SQLValue(job.tries),
                SQLValue(job.fault),
            ])
        // In one statement: an allotment of ten million stamps has 2,442 shares.
        try record(
            """
            WITH RECURSIVE n (share) AS (
                SELECT CAST(0 AS BIGINT) UNION ALL SELECT share + 1 FROM n WHERE share < $5
            )
            INSERT INTO job_share (job, share, size)
            SELECT CAST($1 AS BIGINT), share, CASE
                WHEN share = $2 THEN 0
                WHEN share = $2 - 1 THEN CAST($4 AS BIGINT) - share * CAST($3 AS BIGINT)
                ELSE CAST($3 AS BIGINT) END
            FROM n
            """,
            [
                SQLValue(job.number), SQLValue(cut.count), SQLValue(cut.each), SQLValue(cut.total),
                SQLValue(cut.hasEnd ? cut.count : cut.count - 1),
            ])
    }

    func update(_ job: Job) throws(RegistryError) { try update(job, where: "number = $1") }

    func update(open job: Job) throws(RegistryError) {
        try update(job, where: "number = $1 AND state IN ('queued', 'running')")
    }

    private func update(_ job: Job, where condition: String) throws(RegistryError) {
        try record(
            "UPDATE job SET actor = $2, role = $3, state = $4, tries = $5, fault = $6 WHERE \(condition)",
            [
                SQLValue(job.number), SQLValue(job.actor), SQLValue(job.role.rawValue),
                SQLValue(job.state.rawValue), SQLValue(job.tries), SQLValue(job.fault),
            ])
    }

    static func job(_ row: SQLRow) throws(RegistryError) -> Job {
        Job(
            number: try row.integer(0), work: try row.value(1) { (key: String) in JobWork(key: key) },
            actor: try row.text(2), role: try row.value(3) { (word: String) in Act.Role(rawValue: word) },
            state: try row.value(4) { (word: String) in JobState(rawValue: word) },
            tries: try row.integer(5), fault: try row.optionalText(6))
    }
}
