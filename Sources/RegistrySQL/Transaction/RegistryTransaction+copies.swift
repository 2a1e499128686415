internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let eventQuery = """
        SELECT allotment, serial, grade, outcome, entry, valid_from, recorded_on, at FROM copy_event
        """

    func copyEvents(of allotment: AllotmentNumber) throws(RegistryError) -> [CopyEvent] {
        try all(
            "\(Self.eventQuery) WHERE allotment = $1 ORDER BY entry", [SQLValue(allotment.number)],
            as: Self.copyEvent)
    }

    func copyEvents() throws(RegistryError) -> [CopyEvent] {
        try all("\(Self.eventQuery) ORDER BY entry", as: Self.copyEvent)
    }

    func technicalCauses(of allotment: AllotmentNumber) throws(RegistryError) -> [TechnicalCause] {
        try all(
            """
            SELECT kind, first, last, province, first_day, last_day FROM technical_cause
            WHERE allotment = $1 ORDER BY entry
            """, [SQLValue(allotment.number)]
        ) { row throws(RegistryError) in
            let bounds = (try row.integer(1), try row.integer(2))
            guard let first = UInt32(exactly: bounds.0), let last = UInt32(exactly: bounds.1),
                let serials = SerialRange(first, last)
            else { throw .corrupt("technical_cause") }
            return TechnicalCause(
                try row.value(0) { (word: String) in TechnicalCause.Kind(rawValue: word) }, allotment,
                serials, in: try Self.province(row, 3), from: try row.value(4) { Day(number: $0) },
                to: try row.value(5) { Day(number: $0) })
        }
    }

    func say(_ word: CopyEvent.Word, of place: StampPlace) throws(RegistryError) {
        var (grade, outcome): (Int?, String?) = (nil, nil)
        switch word {
        case .graded(let value): grade = value.rawValue
        case .closed(let value): outcome = value.rawValue
        }
        stage(
            """
            INSERT INTO copy_event (entry, valid_from, recorded_on, at, document, allotment, serial, grade, outcome)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                SQLValue(place.allotment.number), SQLValue(place.serial.number), SQLValue(grade),
                SQLValue(outcome),
            ])
    }

    func insert(_ cause: TechnicalCause) throws(RegistryError) {
        stage(
            """
            INSERT INTO technical_cause (entry, valid_from, recorded_on, at, document, kind, allotment, first, last,
                province, first_day, last_day)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                SQLValue(cause.kind.rawValue), SQLValue(cause.allotment.number),
                SQLValue(cause.serials.first), SQLValue(cause.serials.last),
                SQLValue(cause.province?.code), SQLValue(cause.first.number), SQLValue(cause.last.number),
            ])
    }

    private static func copyEvent(_ row: SQLRow) throws(RegistryError) -> CopyEvent {
        let word: CopyEvent.Word
        if try row.optionalInteger(2) != nil {
            word = .graded(try row.value(2) { CopyGrade(rawValue: $0) })
        } else {
            word = .closed(try row.value(3) { (word: String) in CopyOutcome(rawValue: word) })
        }
        return CopyEvent(try place(row, 0), word, try record(row, from: 4))
    }
}
