internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let columns = "first, last, state, lot, reason"

    func ranges(of allotment: AllotmentNumber) throws(RegistryError) -> [StateRange] {
        try all(
            "SELECT \(Self.columns) FROM serial_range WHERE allotment = $1 ORDER BY first",
            [SQLValue(allotment.number)], as: Self.range)
    }

    private static let rangeHolding = """
        SELECT \(columns) FROM serial_range WHERE allotment = $1 AND first <= $2 ORDER BY first DESC LIMIT 1
        """

    func range(of allotment: AllotmentNumber, holding serial: Serial) throws(RegistryError) -> StateRange? {
        let range = try first(
            Self.rangeHolding, [SQLValue(allotment.number), SQLValue(serial.number)], as: Self.range)
        return range.flatMap { $0.serials.last >= serial.number ? $0 : nil }
    }

    func activatedCount(lot: String, of product: ProductNumber) throws(RegistryError) -> Int {
        let sql = """
            SELECT COALESCE(SUM(last - first + 1), 0) FROM serial_range
            WHERE product = $1 AND lot = $2 AND state = 'activated'
            """
        let arguments = [SQLValue(product.number), SQLValue(lot)]
        return try first(sql, arguments) { row throws(RegistryError) in try row.integer(0) } ?? 0
    }

    func insertReservedRange(of allotment: Allotment) throws(RegistryError) {
        guard let serials = SerialRange(1, UInt32(allotment.quantity)) else { throw .corrupt("quantity") }
        try insert(StateRange(serials: serials, state: .reserved), of: allotment)
    }

    /// Touches only the ranges that differ; the chain of ranges is checked when the transaction ends.
    func replaceRanges(of number: AllotmentNumber, with ranges: StateRanges) throws(RegistryError) {
        guard let allotment = try allotment(number) else { throw .unknownAllotment(number) }
        let old = Set(try self.ranges(of: number))
        let new = Set(ranges.ranges)
        for range in old.subtracting(new) {
            try change(
                "DELETE FROM serial_range WHERE allotment = $1 AND first = $2",
                [SQLValue(number.number), SQLValue(range.serials.first)])
        }
        for range in ranges.ranges where !old.contains(range) { try insert(range, of: allotment) }
    }

    private func insert(_ range: StateRange, of allotment: Allotment) throws(RegistryError) {
        try change(
            """
            INSERT INTO serial_range (allotment, first, last, previous_last, state, product, lot, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                SQLValue(allotment.number.number), SQLValue(range.serials.first),
                SQLValue(range.serials.last),
                SQLValue(range.serials.first == 1 ? nil : range.serials.first - 1),
                SQLValue(range.state.rawValue),
                SQLValue(range.lot == nil ? nil : allotment.product.number), SQLValue(range.lot),
                SQLValue(range.reason),
            ])
    }

    private static func range(_ row: SQLRow) throws(RegistryError) -> StateRange {
        let first = try row.value(0) { UInt32(exactly: $0) }
        let last = try row.value(1) { UInt32(exactly: $0) }
        guard let serials = SerialRange(first, last) else { throw .corrupt("serial_range \(first)-\(last)") }
        return StateRange(
            serials: serials, state: try row.value(2) { (text: String) in RangeState(rawValue: text) },
            lot: try row.optionalText(3), reason: try row.optionalText(4))
    }
}
