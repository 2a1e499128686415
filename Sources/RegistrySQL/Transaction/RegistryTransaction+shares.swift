internal import Registry
internal import StampFormat

/// Leases on shares, timed by the database's clock alone.
extension RegistryTransaction {
    func takeShare(ofJob number: Int, for holder: JobHolder) throws(RegistryError) -> JobShare? {
        let share = try first(
            """
            UPDATE job_share SET holder = $2, lease_end = \(dialect.clock) + $3, fence = fence + 1, reached = 0
            WHERE job = $1 AND share = (
                SELECT s.share FROM job_share s JOIN job j ON j.number = s.job
                WHERE s.job = $1 AND s.is_done = 0 AND s.lease_end <= \(dialect.clock)
                    AND j.state IN ('queued', 'running')
                    AND (s.size > 0
                        OR NOT EXISTS (SELECT 1 FROM job_share o WHERE o.job = $1 AND o.is_done = 0 AND o.size > 0))
                ORDER BY s.share LIMIT 1 \(dialect.lockingShare))
            RETURNING job, share, size, fence
            """,
            [SQLValue(number), SQLValue(holder.name), .integer(holder.lease)], as: Self.share)
        if share != nil {
            try record(
                "UPDATE job SET state = 'running' WHERE number = $1 AND state = 'queued'", [SQLValue(number)])
        }
        return share
    }

    func renew(job number: Int, for holder: JobHolder) throws(RegistryError) {
        try record(
            """
            UPDATE job_share SET lease_end = \(dialect.clock) + $3
            WHERE job = $1 AND holder = $2 AND is_done = 0 AND lease_end > \(dialect.clock)
            """, [SQLValue(number), SQLValue(holder.name), .integer(holder.lease)])
    }

    func handBack(job number: Int, of holder: JobHolder) throws(RegistryError) {
        try record(
            "UPDATE job_share SET lease_end = 0 WHERE job = $1 AND holder = $2 AND is_done = 0 AND lease_end > 0",
            [SQLValue(number), SQLValue(holder.name)])
    }

    func endLeases(ofJob number: Int) throws(RegistryError) {
        try record(
            "UPDATE job_share SET lease_end = 0, fence = fence + 1 WHERE job = $1 AND is_done = 0",
            [SQLValue(number)])
    }

    func finish(_ share: JobShare) throws(RegistryError) -> Bool {
        let key = [SQLValue(share.job), SQLValue(share.number), SQLValue(share.fence)]
        let finished = try rows(
            """
            UPDATE job_share SET is_done = 1, lease_end = 0
            WHERE job = $1 AND share = $2 AND fence = $3 AND is_done = 0 AND lease_end > \(dialect.clock)
            RETURNING share
            """, key)
        if !finished.isEmpty { return true }
        let before = try rows(
            "SELECT 1 FROM job_share WHERE job = $1 AND share = $2 AND fence = $3 AND is_done = 1", key)
        guard !before.isEmpty else { throw .job(.leaseLost(job: share.job, share: share.number)) }
        return false
    }

    func settleShares(ofJob number: Int, allotment: AllotmentNumber) throws(RegistryError) {
        try record(
            """
            UPDATE job_share SET is_done = 1, lease_end = 0
            WHERE job = $1 AND is_done = 0
                AND EXISTS (SELECT 1 FROM stamp_block b WHERE b.allotment = $2 AND b.block = job_share.share)
            """, [SQLValue(number), SQLValue(allotment.number)])
    }

    func leases(ofJob number: Int) throws(RegistryError) -> [JobLease] {
        try all(
            """
            SELECT job, share, size, fence, holder, lease_end - \(dialect.clock) FROM job_share
            WHERE job = $1 AND is_done = 0 AND lease_end > \(dialect.clock) ORDER BY share
            """, [SQLValue(number)]
        ) { row throws(RegistryError) in
            JobLease(
                share: try Self.share(row), holder: try row.text(4), left: Int64(try row.integer(5)))
        }
    }

    func strayShares() throws(RegistryError) -> [Int] {
        try all(
            "SELECT DISTINCT job FROM job_share WHERE job NOT IN (SELECT number FROM job) ORDER BY job"
        ) { row throws(RegistryError) in try row.integer(0) }
    }

    func hasOldLease(job number: Int) throws(RegistryError) -> Bool {
        try !rows(
            """
            SELECT 1 FROM job_share WHERE job = $1 AND is_done = 0 AND lease_end > 0
                AND lease_end < \(dialect.clock) - 86400000 LIMIT 1
            """, [SQLValue(number)]
        ).isEmpty
    }

    private static func share(_ row: SQLRow) throws(RegistryError) -> JobShare {
        JobShare(
            job: try row.integer(0), number: try row.integer(1), size: try row.integer(2),
            fence: try row.integer(3))
    }
}
