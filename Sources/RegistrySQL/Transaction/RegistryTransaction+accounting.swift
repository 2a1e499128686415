internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func accountFlows(from first: Day?, to last: Day?) throws(RegistryError) -> [AccountFlow] {
        let sql = """
            SELECT allotment, from_state, state, SUM(last - first + 1) FROM range_event
            WHERE valid_from >= $1 AND valid_from <= $2
            GROUP BY allotment, from_state, state ORDER BY allotment, from_state, state
            """
        let bounds = [
            SQLValue(first?.number ?? Int(Int32.min)), SQLValue(last?.number ?? Int(Int32.max)),
        ]
        return try all(sql, bounds) { row throws(RegistryError) in
            let from = try row.optionalText(1).map { text throws(RegistryError) in
                guard let state = RangeState(rawValue: text) else { throw RegistryError.corrupt("column 1") }
                return state
            }
            return AccountFlow(
                allotment: AllotmentNumber(number: try row.value(0) { UInt32(exactly: $0) }), from: from,
                to: try row.value(2) { (text: String) in RangeState(rawValue: text) },
                count: try row.integer(3))
        }
    }

    func accounts() throws(RegistryError) -> [AllotmentNumber: Account] {
        let sql = """
            SELECT allotment, state, SUM(last - first + 1) FROM serial_range
            GROUP BY allotment, state ORDER BY allotment, state
            """
        var accounts: [AllotmentNumber: Account] = [:]
        for row in try rows(sql) {
            let number = AllotmentNumber(number: try row.value(0) { UInt32(exactly: $0) })
            let state = try row.value(1) { (text: String) in RangeState(rawValue: text) }
            accounts[number, default: Account()].add(try row.integer(2), to: state)
        }
        return accounts
    }
}
