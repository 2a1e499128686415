internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func scoreScales() throws(RegistryError) -> [ScoreScale] {
        let sql = """
            SELECT valid_from, source, community, marketing, quality, two_stars, three_stars, four_stars, five_stars
            FROM score_scale ORDER BY valid_from
            """
        return try all(sql) { row throws(RegistryError) in
            ScoreScale(
                validFrom: try row.value(0) { Day(number: $0) }, source: try row.text(1),
                weights: [try row.integer(2), try row.integer(3), try row.integer(4)],
                lowest: [try row.integer(5), try row.integer(6), try row.integer(7), try row.integer(8)])
        }
    }

    func withdrawalReasons() throws(RegistryError) -> [WithdrawalReason] {
        let sql = """
            SELECT code, vietnamese, english, source, valid_from, valid_to FROM withdrawal_reason ORDER BY code
            """
        return try all(sql) { row throws(RegistryError) in
            WithdrawalReason(
                code: try row.text(0), vietnamese: try row.text(1), english: try row.text(2),
                source: try row.text(3), validFrom: try row.value(4) { Day(number: $0) },
                validTo: try row.optional(5) { Day(number: $0) })
        }
    }

    func insert(_ reason: WithdrawalReason) throws(RegistryError) {
        try change(
            """
            INSERT INTO withdrawal_reason (code, vietnamese, english, source, valid_from, valid_to)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                SQLValue(reason.code), SQLValue(reason.vietnamese), SQLValue(reason.english),
                SQLValue(reason.source), SQLValue(reason.validFrom.number), SQLValue(reason.validTo?.number),
            ])
    }

    func labelVersions(of product: ProductNumber) throws(RegistryError) -> [LabelVersion] {
        let drafts = try labelDrafts(of: product)
        let sql = """
            SELECT version, added_by, added_on, approved_by, approved_on, retired_by, retired_on, retired_reason
            FROM label_version WHERE product = $1 ORDER BY version
            """
        return try all(sql, [SQLValue(product.number)]) { row throws(RegistryError) in
            let version = try row.integer(0)
            let approvedOn = try row.optional(4) { Day(number: $0) }
            var approval: (by: String, on: Day)?
            if let approvedOn { approval = (try row.text(3), approvedOn) }
            var label = LabelVersion(
                product: product, version: version, draft: LabelDraft(drafts[version] ?? [:]),
                addedBy: try row.text(1), addedOn: try row.value(2) { Day(number: $0) }, approval: approval)
            if let day = try row.optional(6, { Day(number: $0) }) {
                label.retirement = LabelRetirement(
                    person: try row.text(5), day: day, reason: try row.text(7))
            }
            return label
        }
    }

    private func labelDrafts(
        of product: ProductNumber
    ) throws(RegistryError) -> [Int: [LabelDraft.Field: String]] {
        let sql = "SELECT version, field, text FROM label_field WHERE product = $1 ORDER BY version, field"
        var drafts: [Int: [LabelDraft.Field: String]] = [:]
        for row in try rows(sql, [SQLValue(product.number)]) {
            let field = try row.value(1) { (text: String) in LabelDraft.Field(rawValue: text) }
            drafts[try row.integer(0), default: [:]][field] = try row.text(2)
        }
        return drafts
    }

    func insert(_ version: LabelVersion) throws(RegistryError) {
        let key = [SQLValue(version.product.number), SQLValue(version.version)]
        try change(
            """
            INSERT INTO label_version (product, version, added_by, added_on, approved_by, approved_on)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            key + [
                SQLValue(version.addedBy), SQLValue(version.addedOn.number), SQLValue(version.approvedBy),
                SQLValue(version.approvedOn?.number),
            ])
        for (field, text) in version.draft.fields {
            try change(
                "INSERT INTO label_field (product, version, field, text) VALUES ($1, $2, $3, $4)",
                key + [SQLValue(field.rawValue), SQLValue(text)])
        }
    }

    func update(_ version: LabelVersion) throws(RegistryError) {
        try change(
            """
            UPDATE label_version SET approved_by = $3, approved_on = $4, retired_by = $5, retired_on = $6,
                retired_reason = $7
            WHERE product = $1 AND version = $2
            """,
            [
                SQLValue(version.product.number), SQLValue(version.version), SQLValue(version.approvedBy),
                SQLValue(version.approvedOn?.number),
                SQLValue(version.retirement?.person), SQLValue(version.retirement?.day.number),
                SQLValue(version.retirement?.reason),
            ])
    }
}
