internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let certificateColumns = """
        c.product, d.number, d.date, d.authority, d.level, c.score, c.stars, c.valid_from, c.valid_to, c.status,
        c.withdrawn_on, c.reason, c.recalls_goods, c.superseded_on, w.number, w.date, w.authority, w.level
        """

    private static let decisions =
        "JOIN decision d ON d.id = c.decision LEFT JOIN decision w ON w.id = c.withdrawn_by"

    private static let certificateQuery = "SELECT \(certificateColumns) FROM certificate c \(decisions)"

    func certificates(of product: ProductNumber) throws(RegistryError) -> [Certificate] {
        try all(
            "\(Self.certificateQuery) WHERE c.product = $1 ORDER BY c.valid_from",
            [SQLValue(product.number)], as: Self.certificate)
    }

    func certificates() throws(RegistryError) -> [Certificate] {
        try all("\(Self.certificateQuery) ORDER BY c.product, c.valid_from", as: Self.certificate)
    }

    func certificates(
        _ scope: RegisterScope, after: CertificateKey?, limit: Int
    ) throws(RegistryError) -> [Certificate] {
        var page = SQLPage(Self.certificateQuery, by: "c.product", "c.valid_from")
        page.choose(scope, product: "c.product")
        let key = after.map { [SQLValue($0.product.number), SQLValue($0.validFrom.number)] }
        return try all(page, after: key, limit: limit, as: Self.certificate)
    }

    func endedCertificates() throws(RegistryError) -> [Certificate] {
        try all(
            "\(Self.certificateQuery) WHERE c.status <> 'granted' ORDER BY c.product, c.valid_from",
            as: Self.certificate)
    }

    /// The version is recorded by the ledger entry that follows in the same transaction.
    func put(_ certificate: Certificate) throws(RegistryError) {
        try change(
            """
            INSERT INTO certificate (product, decision, score, stars, valid_from, valid_to, status, withdrawn_on,
                reason, withdrawn_by, recalls_goods, superseded_on)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (product, valid_from) DO UPDATE SET decision = excluded.decision, score = excluded.score,
                stars = excluded.stars, valid_to = excluded.valid_to, status = excluded.status,
                withdrawn_on = excluded.withdrawn_on, reason = excluded.reason,
                withdrawn_by = excluded.withdrawn_by, recalls_goods = excluded.recalls_goods,
                superseded_on = excluded.superseded_on
            """, try values(of: certificate))
        unrecorded.append((certificate, false))
    }

    func certificateVersions(of product: ProductNumber) throws(RegistryError) -> [CertificateVersion] {
        let sql = """
            SELECT \(Self.certificateColumns), c.version, c.recorded_on, c.entry, c.undone
            FROM certificate_version c \(Self.decisions) WHERE c.product = $1 ORDER BY c.valid_from, c.version
            """
        return try all(sql, [SQLValue(product.number)]) { row throws(RegistryError) in
            CertificateVersion(
                version: try row.integer(18), recordedOn: try row.value(19) { Day(number: $0) },
                entry: try row.integer(20), certificate: try Self.certificate(row),
                isUndone: try row.integer(21) == 1)
        }
    }

    /// Keeps what `put` has changed since the last entry as new versions of that entry.
    func recordVersions(entry: Int, on day: Day) throws(RegistryError) {
        for (certificate, isUndone) in unrecorded {
            try record(
                """
                INSERT INTO certificate_version (product, decision, score, stars, valid_from, valid_to, status,
                    withdrawn_on, reason, withdrawn_by, recalls_goods, superseded_on, recorded_on, entry, undone,
                    version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
                    (SELECT COALESCE(MAX(version), 0) + 1 FROM certificate_version
                     WHERE product = $1 AND valid_from = $5))
                """,
                try values(of: certificate) + [SQLValue(day.number), SQLValue(entry), SQLValue(isUndone)])
        }
        unrecorded = []
    }

    private func values(of certificate: Certificate) throws(RegistryError) -> [SQLValue] {
        var withdrawnBy: Int?
        if let decision = certificate.withdrawnBy { withdrawnBy = try id(of: decision) }
        return [
            SQLValue(certificate.product.number), SQLValue(try id(of: certificate.decision)),
            SQLValue(certificate.score), SQLValue(certificate.stars), SQLValue(certificate.validFrom.number),
            SQLValue(certificate.validTo.number), SQLValue(certificate.status.rawValue),
            SQLValue(certificate.withdrawnOn?.number), SQLValue(certificate.reason), SQLValue(withdrawnBy),
            SQLValue(certificate.recallsGoods), SQLValue(certificate.supersededOn?.number),
        ]
    }

    /// The decision's row, made when it is new.
    private func id(of decision: Decision) throws(RegistryError) -> Int {
        let values = [
            SQLValue(decision.number), SQLValue(decision.date?.number), SQLValue(decision.authority),
            SQLValue(decision.level.rawValue),
        ]
        try change(
            """
            INSERT INTO decision (id, number, date, authority, level)
            SELECT COALESCE(MAX(id), 0) + 1, $1, $2, $3, $4 FROM decision WHERE true ON CONFLICT DO NOTHING
            """, values)
        let sql = """
            SELECT id FROM decision WHERE COALESCE(number, '') = COALESCE($1, '')
                AND COALESCE(date, -1000000) = COALESCE($2, -1000000) AND authority = $3 AND level = $4
            """
        guard let id = try first(sql, values, as: { row throws(RegistryError) in try row.integer(0) }) else {
            throw .corrupt("decision")
        }
        return id
    }

    private static func certificate(_ row: SQLRow) throws(RegistryError) -> Certificate {
        var certificate = Certificate(
            product: try row.value(0, ProductNumber.init(stored:)), decision: try decision(row, from: 1),
            score: try row.optionalInteger(5), stars: try row.integer(6),
            validFrom: try row.value(7) { Day(number: $0) }, validTo: try row.value(8) { Day(number: $0) },
            status: try row.value(9) { (text: String) in Certificate.Status(rawValue: text) },
            withdrawnOn: try row.optional(10) { Day(number: $0) }, reason: try row.optionalText(11))
        certificate.recallsGoods = try row.integer(12) == 1
        certificate.supersededOn = try row.optional(13) { Day(number: $0) }
        if try row.optionalText(16) != nil { certificate.withdrawnBy = try decision(row, from: 14) }
        return certificate
    }

    static func decision(_ row: SQLRow, from column: Int) throws(RegistryError) -> Decision {
        Decision(
            number: try row.optionalText(column), date: try row.optional(column + 1) { Day(number: $0) },
            authority: try row.text(column + 2),
            level: try row.value(column + 3) { (text: String) in Decision.Level(rawValue: text) })
    }
}
