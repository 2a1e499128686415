internal import StampFormat

/// What a decision's file would change: all lines or none.
struct DecisionPlan {
    /// The certificates before, by product and first day, and as the decision leaves them.
    private(set) var before: [Certificate] = []
    private(set) var after: [Certificate] = []
    private(set) var decision: Decision?
    private(set) var faults: [ImportFault]
    private let table: ImportTable
    private var seen: [ProductNumber: Int] = [:]

    /// Grants a certificate for each row.
    init(granting file: ImportFile, _ terms: DecisionTerms, reader: any RegistryReader, today: Day)
        throws(RegistryError)
    {
        table = ImportTable(file, columns: DecisionRow.grantColumns)
        faults = table.faults
        let facts = try ImportFacts(reader: reader, today: today)
        for var row in table.rows {
            try addGrant(&row, terms, facts, reader)
            faults += row.faults
        }
    }

    /// Withdraws the certificate that each row means: the product's latest that was not withdrawn before.
    init(withdrawing file: ImportFile, _ terms: DecisionTerms, reader: any RegistryReader, today: Day)
        throws(RegistryError)
    {
        table = ImportTable(file, columns: DecisionRow.withdrawColumns)
        faults = table.faults
        let facts = try ImportFacts(reader: reader, today: today)
        let reasons = try reader.withdrawalReasons()
        for var row in table.rows {
            try addWithdrawal(&row, terms, facts, reasons, reader)
            faults += row.faults
        }
    }

    func report(isSaved: Bool) -> DecisionReport {
        DecisionReport(
            decision: faults.isEmpty ? decision : nil, certificates: faults.isEmpty ? after : [],
            ignoredHeadings: table.ignoredHeadings,
            faults: faults.sorted { ($0.row ?? 0) < ($1.row ?? 0) }, isSaved: isSaved)
    }

    private mutating func addGrant(
        _ row: inout ImportRow, _ terms: DecisionTerms, _ facts: ImportFacts, _ reader: any RegistryReader
    ) throws(RegistryError) {
        let product = product(&row, facts)
        let decision = decision(&row, terms)
        let start = row.day("valid_from", isRequired: false) ?? terms.from ?? decision?.date
        if start == nil && decision != nil && row.raw("valid_from").isEmpty {
            row.note("valid_from", .required)
        }
        guard let start else { return }
        let regulation = try reader.regulation(on: decision?.date ?? start)
        let end = CertificateImport.validTo(&row, from: start, regulation)
        row.require(start, "valid_from", notAfter: end, "valid_to")
        let score = row.score("score")
        let scale = facts.scales.inForce(on: decision?.date ?? start)
        let stars = CertificateImport.stars(&row, score: score, by: scale)
        guard let product, let decision, let end, let stars, row.faults.isEmpty else { return }
        let new = Certificate(
            product: product, decision: decision, score: score, stars: stars, validFrom: start, validTo: end,
            status: .granted, withdrawnOn: nil, reason: nil)
        do {
            let existing = try reader.certificates(of: product)
            let changed = try CertificateSuccession.granting(new, among: existing)
            before += existing.filter { old in changed.contains { $0.validFrom == old.validFrom } }
            after += changed
        } catch {
            guard case .certificateExists = error else { throw error }
            row.note("valid_from", .certificateExists)
        }
    }

    private mutating func addWithdrawal(
        _ row: inout ImportRow, _ terms: DecisionTerms, _ facts: ImportFacts, _ reasons: [WithdrawalReason],
        _ reader: any RegistryReader
    ) throws(RegistryError) {
        let product = product(&row, facts)
        let decision = decision(&row, terms)
        let day = row.day("withdrawn_on", isRequired: false) ?? terms.from ?? decision?.date
        if day == nil && decision != nil && row.raw("withdrawn_on").isEmpty {
            row.note("withdrawn_on", .required)
        }
        guard let day else { return }
        let reason = DecisionRow.reason(&row, terms, reasons, on: day)
        let recalls = row.raw("recalls_goods").isEmpty ? terms.recallsGoods : row.flag("recalls_goods")
        if recalls == nil { row.note("recalls_goods", .required) }
        guard let product, let decision, let reason, let recalls, row.faults.isEmpty else { return }
        let standing = try reader.certificates(of: product).filter { $0.status != .withdrawn }
        guard let last = standing.max(by: { $0.validFrom < $1.validFrom }) else {
            return row.note("product", .notCertified)
        }
        guard last.validFrom <= day else {
            return row.note("withdrawn_on", .order(of: "valid_from", after: "withdrawn_on"))
        }
        before.append(last)
        after.append(last.withdrawn(by: decision, from: day, reason: reason, recallsGoods: recalls))
    }

    private mutating func product(_ row: inout ImportRow, _ facts: ImportFacts) -> ProductNumber? {
        guard let product = row.product(facts) else { return nil }
        if let firstRow = seen[product] { return row.refuse("product", .repeatedKey(firstRow: firstRow)) }
        seen[product] = row.number
        return product
    }

    /// One file is one decision: every row must say the same of it.
    private mutating func decision(_ row: inout ImportRow, _ terms: DecisionTerms) -> Decision? {
        guard let own = DecisionRow.decision(&row, terms) else { return nil }
        if let decision, decision != own { return row.refuse("decision_number", .anotherDecision) }
        decision = own
        return own
    }
}
