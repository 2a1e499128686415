internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func scratchRecord(
        of serial: Serial, in allotment: AllotmentNumber
    ) throws(RegistryError) -> ScratchRecord? {
        try first(
            "SELECT hash, checked_on, wrong_tries FROM scratch_code WHERE allotment = $1 AND serial = $2",
            [SQLValue(allotment.number), SQLValue(serial.number)]
        ) { row throws(RegistryError) in
            ScratchRecord(
                hash: try row.blob(0), checkedOn: try row.optional(1) { Day(number: $0) },
                wrongTries: try row.integer(2))
        }
    }

    func insert(
        _ record: ScratchRecord, of serial: Serial, in allotment: AllotmentNumber
    ) throws(RegistryError) {
        try change(
            """
            INSERT INTO scratch_code (allotment, serial, hash) VALUES ($1, $2, $3)
            ON CONFLICT (allotment, serial) DO NOTHING
            """, [SQLValue(allotment.number), SQLValue(serial.number), .blob(record.hash)])
    }

    func update(
        _ record: ScratchRecord, of serial: Serial, in allotment: AllotmentNumber
    ) throws(RegistryError) {
        try change(
            "UPDATE scratch_code SET checked_on = $1, wrong_tries = $2 WHERE allotment = $3 AND serial = $4",
            [
                SQLValue(record.checkedOn?.number), SQLValue(record.wrongTries), SQLValue(allotment.number),
                SQLValue(serial.number),
            ])
    }

    func scratchTally(
        of place: StampPlace, from client: [UInt8], since time: Int64
    ) throws(RegistryError) -> ScratchTally {
        let sql = """
            SELECT COUNT(CASE WHEN is_right = 1 AND client <> $3 THEN 1 END),
                MIN(CASE WHEN is_right = 1 AND client <> $3 THEN at END),
                MAX(CASE WHEN is_right = 1 AND client <> $3 THEN at END),
                COUNT(CASE WHEN is_right = 1 AND client = $3 THEN 1 END),
                COUNT(CASE WHEN is_right = 0 THEN 1 END),
                COUNT(CASE WHEN at > $4 THEN 1 END), MIN(CASE WHEN at > $4 THEN at END)
            FROM scratch_try WHERE allotment = $1 AND serial = $2
            """
        let arguments = [
            SQLValue(place.allotment.number), SQLValue(place.serial.number), .blob(client), .integer(time),
        ]
        return try first(sql, arguments) { row throws(RegistryError) in
            var tally = ScratchTally()
            tally.right = try row.integer(0)
            tally.firstAt = try row.optionalInteger(1).map { Int64($0) }
            tally.lastAt = try row.optionalInteger(2).map { Int64($0) }
            tally.isOwn = try row.integer(3) > 0
            tally.wrong = try row.integer(4)
            tally.recent = try row.integer(5)
            tally.recentSince = try row.optionalInteger(6).map { Int64($0) }
            return tally
        } ?? ScratchTally()
    }

    func append(_ one: ScratchTry) throws(RegistryError) {
        try record(
            """
            INSERT INTO scratch_try (allotment, serial, at, client, is_right) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """,
            [
                SQLValue(one.place.allotment.number), SQLValue(one.place.serial.number), .integer(one.at),
                .blob(one.client), SQLValue(one.isRight),
            ])
    }
}
