internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func printRuns(of allotment: AllotmentNumber) throws(RegistryError) -> [PrintRun] {
        try printRuns(of: allotment, after: nil, limit: Int(Int32.max))
    }

    func printRuns(
        of allotment: AllotmentNumber, after: Int?, limit: Int
    ) throws(RegistryError) -> [PrintRun] {
        var page = SQLPage(
            """
            SELECT allotment, number, first, last, layout, file_hash, reason, proved, entry FROM print_run
            """, by: "number")
        page.choose("allotment = \(page.place(SQLValue(allotment.number)))")
        return try all(page, after: after.map { [SQLValue($0)] }, limit: limit, as: Self.printRun)
    }

    private static func printRun(_ row: SQLRow) throws(RegistryError) -> PrintRun {
        let allotment = try row.value(0) { UInt32(exactly: $0).flatMap(AllotmentNumber.init) }
        let first = try row.value(2) { UInt32(exactly: $0) }
        let last = try row.value(3) { UInt32(exactly: $0) }
        guard let serials = SerialRange(first, last) else {
            throw .corrupt("print_run \(allotment.number)")
        }
        return PrintRun(
            allotment: allotment, number: try row.integer(1),
            request: PrintRequest(
                serials: serials, layout: try row.text(4), reason: try row.optionalText(6)),
            file: PrintedFile(hash: try row.blob(5), proved: try row.integer(7)),
            entry: try row.optionalInteger(8))
    }

    func labelCounts() throws(RegistryError) -> [AllotmentNumber: LabelCount] {
        let sql = """
            SELECT allotment, CASE WHEN reason IS NULL THEN 0 ELSE 1 END AS again, sum(last - first + 1)
            FROM print_run GROUP BY allotment, again ORDER BY allotment, again
            """
        var counts: [AllotmentNumber: LabelCount] = [:]
        for row in try rows(sql) {
            let allotment = try row.value(0) { UInt32(exactly: $0).flatMap(AllotmentNumber.init) }
            counts[allotment, default: LabelCount()].add(
                try row.integer(2), isReprint: try row.integer(1) == 1)
        }
        return counts
    }

    func insert(_ run: PrintRun) throws(RegistryError) {
        try change(
            """
            INSERT INTO print_run (allotment, number, first, last, layout, file_hash, reason, proved, entry)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                SQLValue(run.allotment.number), SQLValue(run.number), SQLValue(run.serials.first),
                SQLValue(run.serials.last), SQLValue(run.request.layout), .blob(run.file.hash),
                SQLValue(run.request.reason), SQLValue(run.file.proved), SQLValue(run.entry),
            ])
    }
}
