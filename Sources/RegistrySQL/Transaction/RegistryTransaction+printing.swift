internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func printRuns(of allotment: AllotmentNumber) throws(RegistryError) -> [PrintRun] {
        let sql =
            "SELECT number, first, last, layout, file_hash FROM print_run WHERE allotment = $1 ORDER BY number"
        return try all(sql, [SQLValue(allotment.number)]) { row throws(RegistryError) in
            let first = try row.value(1) { UInt32(exactly: $0) }
            let last = try row.value(2) { UInt32(exactly: $0) }
            guard let serials = SerialRange(first, last) else {
                throw .corrupt("print_run \(allotment.number)")
            }
            return PrintRun(
                allotment: allotment, number: try row.integer(0), serials: serials, layout: try row.text(3),
                fileHash: try row.blob(4))
        }
    }

    func insert(_ run: PrintRun) throws(RegistryError) {
        try change(
            """
            INSERT INTO print_run (allotment, number, first, last, layout, file_hash) VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                SQLValue(run.allotment.number), SQLValue(run.number), SQLValue(run.serials.first),
                SQLValue(run.serials.last), SQLValue(run.layout), .blob(run.fileHash),
            ])
    }
}
