internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let flagQuery = """
        SELECT flag.kind, flag.subject, flag.reason, flag.document, flag.number, flag.valid_from,
            flag.recorded_on, flag.at, flag_clearing.entry, flag_clearing.valid_from, flag_clearing.recorded_on,
            flag_clearing.at, flag.first, flag.last
        FROM flag LEFT JOIN flag_clearing ON flag_clearing.flag = flag.number
        """

    func flags() throws(RegistryError) -> [FlagRecord] {
        try all("\(Self.flagQuery) ORDER BY flag.number", as: Self.flag)
    }

    func flags(after: Int?, limit: Int) throws(RegistryError) -> [FlagRecord] {
        let page = SQLPage(Self.flagQuery, by: "flag.number")
        return try all(page, after: after.map { [SQLValue($0)] }, limit: limit, as: Self.flag)
    }

    func flags(
        on subjects: [FlagSubject], of allotment: AllotmentNumber?, overlapping serials: SerialRange?
    ) throws(RegistryError) -> [FlagRecord] {
        let places = subjects.indices.map { "$\($0 + 4)" }.joined(separator: ", ")
        let sql = """
            \(Self.flagQuery)
            WHERE flag.subject IN (\(places)) OR (flag.allotment = $1 AND flag.first <= $3 AND flag.last >= $2)
            ORDER BY flag.number
            """
        let bounds = [SQLValue(allotment?.number), SQLValue(serials?.first), SQLValue(serials?.last)]
        return try all(sql, bounds + subjects.map { SQLValue($0.text) }, as: Self.flag)
    }

    func setFlag(_ kind: FlagKind, on subject: FlagSubject, _ reason: FlagReason) throws(RegistryError) {
        var place: (AllotmentNumber, SerialRange)?
        if case .serials(let number, let serials) = subject { place = (number, serials) }
        stage(
            """
            INSERT INTO flag (number, valid_from, recorded_on, at, document, kind, subject, reason, allotment, first,
                last)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                SQLValue(kind.rawValue), SQLValue(subject.text), SQLValue(reason.rawValue),
                SQLValue(place?.0.number), SQLValue(place?.1.first), SQLValue(place?.1.last),
            ])
    }

    func clearFlag(_ number: Int) throws(RegistryError) {
        stage(
            """
            INSERT INTO flag_clearing (entry, valid_from, recorded_on, at, document, flag)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [SQLValue(number)])
    }

    private static func serials(_ row: SQLRow) throws(RegistryError) -> SerialRange? {
        guard try row.optionalInteger(12) != nil else { return nil }
        return SerialRange(
            try row.value(12) { UInt32(exactly: $0) }, try row.value(13) { UInt32(exactly: $0) })
    }

    private static func flag(_ row: SQLRow) throws(RegistryError) -> FlagRecord {
        FlagRecord(
            kind: try row.value(0) { (text: String) in FlagKind(rawValue: text) }, subject: try row.text(1),
            serials: try serials(row),
            reason: try row.value(2) { (text: String) in FlagReason(rawValue: text) },
            document: try row.text(3), raised: try record(row, from: 4),
            cleared: try row.optionalInteger(8) == nil ? nil : record(row, from: 8))
    }
}
