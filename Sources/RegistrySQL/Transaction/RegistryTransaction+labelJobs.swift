internal import Registry
internal import StampFormat

/// Files of labels that the queue makes; how long their pieces are kept the database's clock decides.
extension RegistryTransaction {
    func labelWork(ofJob number: Int) throws(RegistryError) -> LabelWork? {
        let sql = "SELECT allotment, first, last, words, reason FROM label_job WHERE job = $1"
        return try first(sql, [SQLValue(number)]) { row throws(RegistryError) in
            let first = try row.value(1) { UInt32(exactly: $0) }
            let last = try row.value(2) { UInt32(exactly: $0) }
            let words = CanonicalJSON(text: try row.text(3))?.array?.compactMap(\.string)
            guard let serials = SerialRange(first, last), let words else {
                throw .corrupt("label_job \(number)")
            }
            return LabelWork(
                allotment: try row.value(0) { UInt32(exactly: $0).flatMap(AllotmentNumber.init) },
                serials: serials, words: words, reason: try row.optionalText(4))
        }
    }

    func labelJobs(of allotment: AllotmentNumber) throws(RegistryError) -> [Job] {
        try all(
            """
            SELECT \(Self.jobColumns) FROM job
            WHERE number IN (SELECT job FROM label_job WHERE allotment = $1) ORDER BY number DESC
            """, [SQLValue(allotment.number)], as: Self.job)
    }

    func labelFile(ofJob number: Int) throws(RegistryError) -> LabelFile? {
        let sql = "SELECT run, file_hash, size, fence FROM label_file WHERE job = $1"
        return try first(sql, [SQLValue(number)]) { row throws(RegistryError) in
            LabelFile(
                run: try row.integer(0), hash: try row.blob(1), size: try row.integer(2),
                fence: try row.integer(3))
        }
    }

    func labelPieces(of file: LabelFile, job: Int) throws(RegistryError) -> Int {
        let sql = """
            SELECT COUNT(*) FROM label_piece
            WHERE job = $1 AND fence = $2 AND stored_at > \(dialect.clock) - \(LabelFile.life)
            """
        let count = try first(sql, [SQLValue(job), SQLValue(file.fence)]) { row throws(RegistryError) in
            try row.integer(0)
        }
        return count ?? 0
    }

    func labelPiece(_ place: Int, of file: LabelFile, job: Int) throws(RegistryError) -> [UInt8]? {
        try first(
            "SELECT bytes FROM label_piece WHERE job = $1 AND fence = $2 AND place = $3",
            [SQLValue(job), SQLValue(file.fence), SQLValue(place)]
        ) { row throws(RegistryError) in try row.blob(0) }
    }

    func hasOldLabelPieces() throws(RegistryError) -> Bool {
        try !rows(
            "SELECT 1 FROM label_piece WHERE stored_at <= \(dialect.clock) - \(LabelFile.life) LIMIT 1"
        ).isEmpty
    }

    func insert(_ work: LabelWork, forJob number: Int) throws(RegistryError) {
        try change(
            "INSERT INTO label_job (job, allotment, first, last, words, reason) VALUES ($1, $2, $3, $4, $5, $6)",
            [
                SQLValue(number), SQLValue(work.allotment.number), SQLValue(work.serials.first),
                SQLValue(work.serials.last),
                SQLValue(CanonicalJSON.array(work.words.map { .string($0) }).text), SQLValue(work.reason),
            ])
    }

    /// No fact of its own: the run is, and a run that was there before has its entry.
    func insert(_ file: LabelFile, forJob number: Int) throws(RegistryError) {
        try record(
            "INSERT INTO label_file (job, run, file_hash, size, fence) VALUES ($1, $2, $3, $4, $5)",
            [
                SQLValue(number), SQLValue(file.run), .blob(file.hash), SQLValue(file.size),
                SQLValue(file.fence),
            ])
    }

    func keep(_ share: JobShare, reached: Int, lease: Int64) throws(RegistryError) -> Bool {
        try !rows(
            """
            UPDATE job_share SET lease_end = \(dialect.clock) + $4, reached = $5
            WHERE job = $1 AND share = $2 AND fence = $3 AND is_done = 0 AND lease_end > \(dialect.clock)
            RETURNING share
            """,
            [
                SQLValue(share.job), SQLValue(share.number), SQLValue(share.fence), .integer(lease),
                SQLValue(reached),
            ]
        ).isEmpty
    }

    func insert(piece: [UInt8], at place: Int, of share: JobShare) throws(RegistryError) {
        let held = try rows(
            """
            SELECT 1 FROM job_share
            WHERE job = $1 AND share = $2 AND fence = $3 AND is_done = 0 AND lease_end > \(dialect.clock)
            """, [SQLValue(share.job), SQLValue(share.number), SQLValue(share.fence)])
        guard !held.isEmpty else { throw .job(.leaseLost(job: share.job, share: share.number)) }
        try record(
            """
            INSERT INTO label_piece (job, fence, place, bytes, stored_at)
            VALUES ($1, $2, $3, $4, \(dialect.clock)) ON CONFLICT DO NOTHING
            """, [SQLValue(share.job), SQLValue(share.fence), SQLValue(place), .blob(piece)])
    }

    func dropLabelPieces(before share: JobShare) throws(RegistryError) {
        try record(
            "DELETE FROM label_piece WHERE job = $1 AND fence < $2",
            [SQLValue(share.job), SQLValue(share.fence)])
    }

    func dropOldLabelPieces() throws(RegistryError) {
        try record("DELETE FROM label_piece WHERE stored_at <= \(dialect.clock) - \(LabelFile.life)", [])
    }
}
