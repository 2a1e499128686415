internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let select = """
        SELECT fact.number, fact.kind, fact.producer, fact.product, fact.lot, fact.title, fact.document, fact.issuer,
            fact.valid_from, fact.valid_to, fact.file_hash, fact.value, fact.note, fact.refers_to, fact.supersedes,
            fact.recorded_by, fact.recorded_on, fact.recorded_at, fact.retired_on, fact.retired_reason, later.number
        FROM fact LEFT JOIN fact AS later ON later.supersedes = fact.number
        """

    func fact(_ number: Int) throws(RegistryError) -> Fact? {
        try first("\(Self.select) WHERE fact.number = $1", [SQLValue(number)], as: Self.fact)
    }

    func facts() throws(RegistryError) -> [Fact] {
        try all("\(Self.select) ORDER BY fact.number", as: Self.fact)
    }

    func facts(of subject: FactSubject) throws(RegistryError) -> [Fact] {
        let columns = FactSubjectColumns(subject)
        let isOf = columns.condition
        return try all(
            "\(Self.select) WHERE \(isOf.text) ORDER BY fact.number", isOf.arguments, as: Self.fact)
    }

    func facts(_ filter: FactFilter, after: Int?, limit: Int) throws(RegistryError) -> [Fact] {
        var page = SQLPage(Self.select, by: "fact.number")
        if let producer = filter.seenBy {
            let own = page.place(SQLValue(producer))
            page.choose(
                """
                fact.producer = \(own)
                    OR fact.product IN (SELECT number FROM product WHERE producer = \(own))
                """)
        }
        if let subject = filter.subject {
            for column in FactSubjectColumns(subject).all {
                page.choose(
                    column.value == .null
                        ? "fact.\(column.name) IS NULL"
                        : "fact.\(column.name) = \(page.place(column.value))")
            }
        }
        if let kind = filter.kind { page.choose("fact.kind = \(page.place(SQLValue(kind)))") }
        if !filter.includesFormer || filter.day != nil {
            page.choose("later.number IS NULL AND fact.retired_on IS NULL")
        }
        if let day = filter.day.map({ page.place(SQLValue($0.number)) }) {
            page.choose("fact.valid_from IS NULL OR fact.valid_from <= \(day)")
            page.choose("fact.valid_to IS NULL OR fact.valid_to >= \(day)")
        }
        return try all(page, after: after.map { [SQLValue($0)] }, limit: limit, as: Self.fact)
    }

    func factCount() throws(RegistryError) -> Int {
        try first("SELECT COUNT(*) FROM fact") { row throws(RegistryError) in try row.integer(0) } ?? 0
    }

    func insert(_ fact: Fact) throws(RegistryError) {
        let statement = fact.statement
        let subject = FactSubjectColumns(statement.subject)
        try change(
            """
            INSERT INTO fact (number, kind, producer, product, lot, title, document, issuer, valid_from, valid_to,
                file_hash, value, note, refers_to, supersedes, recorded_by, recorded_on, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            """,
            [
                SQLValue(fact.number), SQLValue(statement.kind), subject.producer, subject.product,
                subject.lot, SQLValue(statement.title), SQLValue(statement.documentNumber),
                SQLValue(statement.issuer), SQLValue(statement.validFrom?.number),
                SQLValue(statement.validTo?.number), SQLValue(statement.fileHash), SQLValue(statement.value),
                SQLValue(statement.note), SQLValue(statement.refersTo), SQLValue(statement.supersedes),
                SQLValue(fact.recordedBy), SQLValue(fact.recordedOn.number), .integer(fact.recordedAt),
            ])
    }

    func update(_ fact: Fact) throws(RegistryError) {
        try change(
            "UPDATE fact SET retired_on = $1, retired_reason = $2 WHERE number = $3",
            [
                SQLValue(fact.retirement?.on.number), SQLValue(fact.retirement?.reason),
                SQLValue(fact.number),
            ])
    }

    private static func fact(_ row: SQLRow) throws(RegistryError) -> Fact {
        var statement = FactStatement(
            subject: try subject(row), kind: try row.text(1), title: try row.text(5))
        statement.documentNumber = try row.optionalText(6)
        statement.issuer = try row.optionalText(7)
        statement.validFrom = try row.optional(8) { Day(number: $0) }
        statement.validTo = try row.optional(9) { Day(number: $0) }
        statement.fileHash = try row.optionalBlob(10)
        statement.value = try row.optionalText(11)
        statement.note = try row.optionalText(12)
        statement.refersTo = try row.optionalInteger(13)
        statement.supersedes = try row.optionalInteger(14)
        let retiredOn = try row.optional(18) { Day(number: $0) }
        let reason = try row.optionalText(19)
        return Fact(
            number: try row.integer(0), statement: statement, recordedBy: try row.text(15),
            recordedOn: try row.value(16) { Day(number: $0) }, recordedAt: Int64(try row.integer(17)),
            supersededBy: try row.optionalInteger(20),
            retirement: retiredOn.map { Fact.Retirement(on: $0, reason: reason ?? "") })
    }

    private static func subject(_ row: SQLRow) throws(RegistryError) -> FactSubject {
        if let producer = try row.optional(2, { UInt32(exactly: $0) }) { return .producer(producer) }
        guard let product = try row.optional(3, ProductNumber.init(stored:)) else { return .office }
        guard let lot = try row.optionalText(4) else { return .product(product) }
        return .batch(product, lot: lot)
    }
}

/// A subject as the three columns that name it; the office is none of them.
private struct FactSubjectColumns {
    var producer = SQLValue.null
    var product = SQLValue.null
    var lot = SQLValue.null

    init(_ subject: FactSubject) {
        switch subject {
        case .office: break
        case .producer(let number): producer = SQLValue(number)
        case .product(let number): product = SQLValue(number.number)
        case .batch(let number, let code):
            product = SQLValue(number.number)
            lot = SQLValue(code)
        }
    }

    var all: [(name: String, value: SQLValue)] {
        [("producer", producer), ("product", product), ("lot", lot)]
    }

    /// A condition that holds for this subject alone.
    var condition: (text: String, arguments: [SQLValue]) {
        var parts: [String] = []
        var arguments: [SQLValue] = []
        for (name, value) in all {
            if value == .null {
                parts.append("fact.\(name) IS NULL")
            } else {
                parts.append("fact.\(name) = $\(arguments.count + 1)")
                arguments.append(value)
            }
        }
        return (parts.joined(separator: " AND "), arguments)
    }
}
