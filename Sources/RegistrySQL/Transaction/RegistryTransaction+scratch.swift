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
}
