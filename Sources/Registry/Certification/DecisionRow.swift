internal import StampFormat

/// Reads what a decision's file says of the decision itself: once by the terms, or the same in every row.
enum DecisionRow {
    static let columns = [
        ImportColumn("product", "ma san pham", isRequired: true),
        ImportColumn("decision_number", "so quyet dinh"),
        ImportColumn("decision_date", "ngay quyet dinh"),
        ImportColumn("authority", "co quan cap", "co quan ban hanh"),
        ImportColumn("level", "cap"),
    ]

    static let grantColumns =
        columns + [
            ImportColumn("score", "diem"),
            ImportColumn("stars", "sao", "hang sao"),
            ImportColumn("valid_from", "tu ngay", "hieu luc tu"),
            ImportColumn("valid_to", "den ngay", "hieu luc den"),
        ]

    static let withdrawColumns =
        columns + [
            ImportColumn("reason", "ly do", "ma ly do"),
            ImportColumn("withdrawn_on", "ngay thu hoi", "tu ngay"),
            ImportColumn("recalls_goods", "thu hoi hang", "pham vi ap dung"),
        ]

    private static let levels: [String: Decision.Level] = [
        "huyen": .district, "tinh": .province, "trung uong": .central,
    ]

    /// The decision of a row, or nil with the row's faults.
    static func decision(_ row: inout ImportRow, _ terms: DecisionTerms) -> Decision? {
        let faults = row.faults.count
        let number = row.text("decision_number", most: 80, isRequired: false) ?? terms.number
        let date = row.day("decision_date", isRequired: false) ?? terms.date
        let authority = row.text("authority", isRequired: false) ?? terms.authority
        let level =
            row.raw("level").isEmpty
            ? terms.level : row.word("level", as: Decision.Level.self, vietnamese: levels)
        if authority == nil && row.raw("authority").isEmpty { row.note("authority", .required) }
        if level == nil && row.raw("level").isEmpty { row.note("level", .required) }
        guard let authority, let level, row.faults.count == faults else { return nil }
        return Decision(number: number, date: date, authority: authority, level: level)
    }

    /// A code of an open reason.
    static func reason(
        _ row: inout ImportRow, _ terms: DecisionTerms, _ reasons: [WithdrawalReason], on day: Day
    ) -> String? {
        let open = reasons.filter { $0.isOpen(on: day) }
        guard let code = row.raw("reason").isEmpty ? terms.reason : row.raw("reason") else {
            return row.refuse("reason", .required)
        }
        let folded = PlainText.folded(code)
        if let reason = open.first(where: { $0.code == folded || PlainText.folded($0.vietnamese) == folded })
        {
            return reason.code
        }
        return row.refuse("reason", .unknownReason(known: open.map(\.code)))
    }
}
