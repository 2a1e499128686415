internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let columns = """
        number, kind, product, lot, quantity, stage, requested_by, requested_on, approved_by, approved_on, key,
        issued_on, certified_until, use_by, merkle_root, replaces, refusal
        """

    func allotment(_ number: AllotmentNumber) throws(RegistryError) -> Allotment? {
        try first(
            "SELECT \(Self.columns) FROM allotment WHERE number = $1", [SQLValue(number.number)],
            as: Self.allotment)
    }

    func allotments() throws(RegistryError) -> [Allotment] {
        try all("SELECT \(Self.columns) FROM allotment ORDER BY number", as: Self.allotment)
    }

    func allotments(
        after number: UInt32, of producer: UInt32?, limit: Int
    ) throws(RegistryError) -> [Allotment] {
        var page = SQLPage("SELECT \(Self.columns) FROM allotment", by: "number")
        page.choose(RegisterScope(of: producer), product: "product")
        return try all(page, after: [SQLValue(number)], limit: limit, as: Self.allotment)
    }

    func latestAllotments(
        before number: UInt32?, of producer: UInt32?, limit: Int
    ) throws(RegistryError) -> [Allotment] {
        var page = SQLPage("SELECT \(Self.columns) FROM allotment", backwardsBy: "number")
        page.choose(RegisterScope(of: producer), product: "product")
        return try all(page, after: number.map { [SQLValue($0)] }, limit: limit, as: Self.allotment)
    }

    func waitingAllotments() throws(RegistryError) -> [Allotment] {
        try all(
            """
            SELECT \(Self.columns) FROM allotment
            WHERE stage IN ('requested', 'approved', 'signing')
                OR number IN (SELECT allotment FROM serial_range WHERE state = 'reserved')
            ORDER BY number
            """, as: Self.allotment)
    }

    func grantedQuantity(
        of product: ProductNumber, lot: String?, since day: Day?, besides own: AllotmentNumber?
    ) throws(RegistryError) -> Int {
        let sql = """
            SELECT COALESCE(SUM(quantity), 0) FROM allotment
            WHERE product = $1 AND stage <> 'refused' AND kind <> 0 AND number <> $2 AND replaces IS NULL
                AND (CAST($3 AS TEXT) IS NULL OR lot = $3)
                AND (CAST($4 AS BIGINT) IS NULL OR requested_on >= $4)
            """
        // Allotments start at 1: 0 excludes none.
        let arguments = [
            SQLValue(product.number), SQLValue(own?.number ?? 0), SQLValue(lot), SQLValue(day?.number),
        ]
        return try first(sql, arguments) { row throws(RegistryError) in try row.integer(0) } ?? 0
    }

    func largestRequest(of producer: UInt32) throws(RegistryError) -> Int {
        let sql = """
            SELECT COALESCE(MAX(allotment.quantity), 0) FROM allotment
            JOIN product ON product.number = allotment.product
            WHERE product.producer = $1 AND allotment.stage <> 'refused' AND allotment.kind <> 0
            """
        return try first(sql, [SQLValue(producer)]) { row throws(RegistryError) in try row.integer(0) } ?? 0
    }

    func nextAllotmentNumber() throws(RegistryError) -> AllotmentNumber {
        let next = try first("SELECT COALESCE(MAX(number), 0) + 1 FROM allotment") {
            row throws(RegistryError) in
            try row.value(0) { UInt32(exactly: $0) }
        }
        return AllotmentNumber(number: next ?? 1)
    }

    func insert(_ allotment: Allotment) throws(RegistryError) {
        try change(
            """
            INSERT INTO allotment (number, kind, product, lot, quantity, stage, requested_by, requested_on,
                replaces)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                SQLValue(allotment.number.number), SQLValue(Int(allotment.kind.rawValue)),
                SQLValue(allotment.product.number), SQLValue(allotment.lot), SQLValue(allotment.quantity),
                SQLValue(allotment.stage.rawValue), SQLValue(allotment.requestedBy),
                SQLValue(allotment.requestedOn.number), SQLValue(allotment.replaces?.number),
            ])
    }

    func update(_ allotment: Allotment) throws(RegistryError) {
        try change(
            """
            UPDATE allotment SET stage = $2, approved_by = $3, approved_on = $4, key = $5, issued_on = $6,
                certified_until = $7, use_by = $8, merkle_root = $9, refusal = $10 WHERE number = $1
            """,
            [
                SQLValue(allotment.number.number), SQLValue(allotment.stage.rawValue),
                SQLValue(allotment.approvedBy),
                SQLValue(allotment.approvedOn?.number), SQLValue(allotment.issue?.key.number),
                SQLValue(allotment.issue.map { Int($0.issuedOn.number) }),
                SQLValue(allotment.issue?.certifiedUntil.map { Int($0.number) }),
                SQLValue(allotment.issue?.useBy.map { Int($0.number) }), SQLValue(allotment.merkleRoot),
                SQLValue(allotment.refusal),
            ])
    }

    private static func allotment(_ row: SQLRow) throws(RegistryError) -> Allotment {
        Allotment(
            number: AllotmentNumber(number: try row.value(0) { UInt32(exactly: $0) }),
            kind: try row.value(1) { (number: Int) in
                UInt8(exactly: number).flatMap { StampKind(rawValue: $0) }
            },
            product: try row.value(2, ProductNumber.init(stored:)), lot: try row.optionalText(3),
            quantity: try row.integer(4),
            stage: try row.value(5) { (text: String) in AllotmentStage(rawValue: text) },
            requestedBy: try row.text(6), requestedOn: try row.value(7) { Day(number: $0) },
            approvedBy: try row.optionalText(8), approvedOn: try row.optional(9) { Day(number: $0) },
            issue: try issue(row), merkleRoot: try row.optionalBlob(14),
            replaces: try row.optional(15) { UInt32(exactly: $0).map { AllotmentNumber(number: $0) } },
            refusal: try row.optionalText(16))
    }

    private static func issue(_ row: SQLRow) throws(RegistryError) -> IssueTerms? {
        guard try row.optionalInteger(10) != nil else { return nil }
        return IssueTerms(
            key: try row.value(10) { (number: Int) in UInt32(exactly: number).flatMap { KeyID(number: $0) } },
            issuedOn: try row.value(11, StampDay.init(stored:)),
            certifiedUntil: try row.optional(12, StampDay.init(stored:)),
            useBy: try row.optional(13, StampDay.init(stored:)))
    }
}

extension StampDay {
    fileprivate init?(stored number: Int) {
        guard let number = UInt16(exactly: number) else { return nil }
        self.init(number: number)
    }
}
