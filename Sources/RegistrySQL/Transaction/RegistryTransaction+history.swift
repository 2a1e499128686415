internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let columns =
        "first, last, state, lot, reason, from_state, entry, valid_from, recorded_on, at"

    /// Keeps a change of serials for the next ledger entry.
    func stage(_ change: RangeChange, of allotment: AllotmentNumber) {
        stage(
            """
            INSERT INTO range_event (entry, valid_from, recorded_on, at, document, allotment, number, first, last,
                from_state, state, lot, reason)
            SELECT $1, $2, $3, $4, $5, $6, COALESCE(MAX(number), 0) + 1, $7, $8, $9, $10, $11, $12
            FROM range_event WHERE allotment = $6
            """,
            [
                SQLValue(allotment.number), SQLValue(change.to.serials.first),
                SQLValue(change.to.serials.last), SQLValue(change.from?.rawValue),
                SQLValue(change.to.state.rawValue), SQLValue(change.to.lot), SQLValue(change.to.reason),
            ])
    }

    func rangeHistory(of allotment: AllotmentNumber) throws(RegistryError) -> RangeHistory {
        RangeHistory(
            try all(
                "SELECT \(Self.columns) FROM range_event WHERE allotment = $1 ORDER BY number",
                [SQLValue(allotment.number)], as: Self.rangeEvent))
    }

    func hasChanges(of allotment: AllotmentNumber, after moment: Moment) throws(RegistryError) -> Bool {
        // Nothing is valid later than it is recorded: the index on days ends the search at once.
        let sql = """
            SELECT 1 FROM range_event WHERE allotment = $1 AND recorded_on > $2
                AND (valid_from > $3 OR recorded_on > $4) LIMIT 1
            """
        let known = moment.known?.number
        let arguments = [
            SQLValue(allotment.number), SQLValue(min(moment.day.number, known ?? moment.day.number)),
            SQLValue(moment.day.number), SQLValue(known ?? Int(Int32.max)),
        ]
        return try !rows(sql, arguments).isEmpty
    }

    func range(
        of allotment: AllotmentNumber, holding serial: Serial, on moment: Moment
    ) throws(RegistryError) -> StateRange? {
        let sql = """
            SELECT first, last, state, lot, reason FROM range_event
            WHERE allotment = $1 AND first <= $2 AND last >= $2 AND valid_from <= $3 AND recorded_on <= $4
            ORDER BY number DESC LIMIT 1
            """
        let arguments = [
            SQLValue(allotment.number), SQLValue(serial.number), SQLValue(moment.day.number),
            SQLValue(moment.known?.number ?? Int(Int32.max)),
        ]
        return try first(sql, arguments, as: Self.range)
    }

    func extendedUntil(_ allotment: AllotmentNumber) throws(RegistryError) -> Day? {
        let sql = "SELECT MAX(until_day) FROM use_extension WHERE allotment = $1"
        return try first(sql, [SQLValue(allotment.number)]) { row throws(RegistryError) in
            try row.optional(0) { Day(number: $0) }
        }.flatMap { $0 }
    }

    func extend(_ allotment: AllotmentNumber, until day: Day) throws(RegistryError) {
        stage(
            """
            INSERT INTO use_extension (entry, valid_from, recorded_on, at, document, allotment, until_day)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [SQLValue(allotment.number), SQLValue(day.number)])
    }

    private static func rangeEvent(_ row: SQLRow) throws(RegistryError) -> RangeEvent {
        let from = try row.optionalText(5).map { text throws(RegistryError) in
            guard let state = RangeState(rawValue: text) else { throw RegistryError.corrupt("column 5") }
            return state
        }
        return RangeEvent(RangeChange(from: from, to: try range(row)), try record(row, from: 6))
    }

    /// Entry, valid from, recorded on and time, in this order from `column` on.
    static func record(_ row: SQLRow, from column: Int) throws(RegistryError) -> HistoryRecord {
        HistoryRecord(
            entry: try row.integer(column), validFrom: try row.value(column + 1) { Day(number: $0) },
            recordedOn: try row.value(column + 2) { Day(number: $0) },
            at: Int64(try row.integer(column + 3)))
    }
}
