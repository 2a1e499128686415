internal import StampFormat

enum CertificateImport: ImportKind {
    static let columns = [
        ImportColumn("product", "ma san pham", isRequired: true),
        ImportColumn("decision_number", "so quyet dinh"),
        ImportColumn("decision_date", "ngay quyet dinh"),
        ImportColumn("authority", "co quan cap", "co quan ban hanh", isRequired: true),
        ImportColumn("level", "cap", isRequired: true),
        ImportColumn("score", "diem"),
        ImportColumn("stars", "sao", "hang sao"),
        ImportColumn("valid_from", "tu ngay", "hieu luc tu", isRequired: true),
        ImportColumn("valid_to", "den ngay", "hieu luc den"),
        ImportColumn("status", "trang thai"),
        ImportColumn("withdrawn_on", "ngay thu hoi"),
        ImportColumn("reason", "ly do"),
    ]

    private static let levels: [String: Decision.Level] = [
        "huyen": .district, "tinh": .province, "trung uong": .central,
    ]

    /// How files word a status.
    ///
    /// Expiry is computed from the days, so `valid` and `expired` both mean granted.
    private enum FileStatus: String, CaseIterable {
        case valid, expired, granted, withdrawn, superseded
    }

    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> Certificate? {
        let product = row.product(facts)
        let authority = row.text("authority")
        let level = row.word("level", as: Decision.Level.self, vietnamese: levels)
        let score = row.score("score")
        let decisionDate = row.day("decision_date", isRequired: false)
        let decisionNumber = row.text("decision_number", most: 80, isRequired: false)
        let validFrom = row.day("valid_from")
        let validTo = validTo(&row, from: validFrom, facts.regulation)
        row.require(validFrom, "valid_from", notAfter: validTo, "valid_to")
        let scale = (decisionDate ?? validFrom).flatMap { facts.scales.inForce(on: $0) }
        let stars = stars(&row, score: score, by: scale)
        let status = status(&row)
        let withdrawnOn = row.day("withdrawn_on", isRequired: false)
        let reason = row.text("reason", most: 80, isRequired: false)
        if status == .withdrawn && reason == nil && row.raw("reason").isEmpty {
            row.note("reason", .withdrawalNeedsReason)
        }
        guard let product, let authority, let level, let stars, let validFrom, let validTo, let status,
            row.faults.isEmpty
        else { return nil }
        return Certificate(
            product: product,
            decision: Decision(
                number: decisionNumber, date: decisionDate, authority: authority, level: level),
            score: score, stars: stars, validFrom: validFrom, validTo: validTo, status: status,
            withdrawnOn: withdrawnOn, reason: reason
        ).keepingEnd(of: facts.endedCertificate(of: product, from: validFrom))
    }

    static func key(of record: Certificate) -> String { "\(record.product.number)/\(record.validFrom.iso)" }

    static func keys(of row: ImportRow) -> [String] { [row.joined("product", "valid_from")] }

    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [Certificate] {
        try reader.certificates()
    }

    static func put(_ record: Certificate, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.put(record)
    }

    static func remove(_ record: Certificate, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.remove(record)
    }

    static func user(of record: Certificate, since day: Day, in reader: some RegistryReader)
        throws(RegistryError) -> String?
    {
        try reader.allotment(of: record.product, since: day)
    }

    static func values(of record: Certificate) -> [String: String] {
        var values = [
            "product": "\(record.product.number)", "authority": record.decision.authority,
            "level": record.decision.level.rawValue, "stars": "\(record.stars)",
            "valid_from": record.validFrom.iso, "valid_to": record.validTo.iso,
            "status": record.status.rawValue,
        ]
        values["decision_number"] = record.decision.number
        values["decision_date"] = record.decision.date?.iso
        values["score"] = record.score.map { "\($0 / 100).\($0 / 10 % 10)\($0 % 10)" }
        values["withdrawn_on"] = record.withdrawnOn?.iso
        values["reason"] = record.reason
        return values
    }

    /// The day in the file, or the regulation's default where the file has none.
    static func validTo(_ row: inout ImportRow, from start: Day?, _ regulation: Regulation) -> Day? {
        guard row.raw("valid_to").isEmpty else { return row.day("valid_to") }
        return start?.lastDay(
            ofMonths: regulation.certificateMonths, lastDayInclusive: regulation.lastDayInclusive)
    }

    /// The stars of the row, which must be those of its score; those of its score where the row has none.
    static func stars(_ row: inout ImportRow, score: Int?, by scale: ScoreScale?) -> Int? {
        let expected = score.flatMap { scale?.stars(forScore: $0) }
        if row.raw("stars").isEmpty, let expected { return expected }
        guard !row.raw("stars").isEmpty else { return row.refuse("stars", .required) }
        guard let stars = row.integer("stars", in: 1...5) else { return nil }
        if let expected, stars != expected {
            return row.refuse("stars", .starsContradictScore(expected: expected))
        }
        return stars
    }

    private static func status(_ row: inout ImportRow) -> Certificate.Status? {
        guard !row.raw("status").isEmpty else { return .granted }
        switch row.word("status", as: FileStatus.self) {
        case .valid, .expired, .granted: return .granted
        case .withdrawn: return .withdrawn
        case .superseded: return .superseded
        case nil: return nil
        }
    }
}
