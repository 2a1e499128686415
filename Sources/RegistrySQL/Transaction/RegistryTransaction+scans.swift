internal import Registry
internal import StampFormat

extension SQLTarget {
    fileprivate static let scans = SQLTarget(
        table: "scan",
        columns: ["allotment", "serial", "at", "client", "verdict", "state", "province"])
}

extension RegistryTransaction {
    func scans(of place: StampPlace) throws(RegistryError) -> [Scan] {
        try all(
            """
            SELECT at, verdict, state, province, client FROM scan WHERE allotment = $1 AND serial = $2
            ORDER BY at, client
            """, [SQLValue(place.allotment.number), SQLValue(place.serial.number)]
        ) { row throws(RegistryError) in
            Scan(
                place, at: Int64(try row.integer(0)), verdict: try row.text(1),
                state: try row.value(2) { (word: String) in RangeState(rawValue: word) },
                province: try Self.province(row, 3), client: try row.blob(4))
        }
    }

    func scannedPlaces(
        since time: Int64, after place: StampPlace?, limit: Int
    ) throws(RegistryError) -> [StampPlace] {
        try all(
            """
            SELECT DISTINCT allotment, serial FROM scan
            WHERE at >= $1 AND (allotment > $2 OR (allotment = $2 AND serial > $3))
            ORDER BY allotment, serial LIMIT $4
            """,
            [
                .integer(time), SQLValue(place.map { Int($0.allotment.number) } ?? -1),
                SQLValue(place.map { Int($0.serial.number) } ?? 0), SQLValue(limit),
            ]
        ) { row throws(RegistryError) in try Self.place(row, 0) }
    }

    func scanCount(before time: Int64) throws(RegistryError) -> Int {
        try first("SELECT COUNT(*) FROM scan WHERE at < $1", [.integer(time)]) { row throws(RegistryError) in
            try row.integer(0)
        } ?? 0
    }

    func append(_ scans: [Scan]) throws(RegistryError) {
        try recordUnknown(
            scans.map { scan in
                [
                    SQLValue(scan.place.allotment.number), SQLValue(scan.place.serial.number),
                    .integer(scan.at), .blob(scan.client), SQLValue(scan.verdict),
                    SQLValue(scan.state.rawValue), SQLValue(scan.province?.code),
                ]
            }, in: .scans)
    }

    func openPruning(before time: Int64) throws(RegistryError) {
        stage(
            """
            INSERT INTO scan_pruning (entry, valid_from, recorded_on, at, document, before_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """, [.integer(time)])
    }

    func removeScans(before time: Int64) throws(RegistryError) {
        try changeParts(of: "scan", below: time)
        try change("DELETE FROM scan WHERE at < $1", [.integer(time)])
    }

    static func place(_ row: SQLRow, _ column: Int) throws(RegistryError) -> StampPlace {
        StampPlace(
            try row.value(column) { UInt32(exactly: $0).map { AllotmentNumber(number: $0) } },
            try row.value(column + 1) { UInt32(exactly: $0).flatMap { Serial(number: $0) } })
    }

    static func province(_ row: SQLRow, _ column: Int) throws(RegistryError) -> Province? {
        guard let code = try row.optionalText(column) else { return nil }
        guard let province = Province(code: code) else { throw .corrupt("column \(column)") }
        return province
    }
}
