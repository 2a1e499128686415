internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let caseQuery = """
        SELECT number, origin, producer, product, allotment, serial, place, province, campaign, wave,
            entry, valid_from, recorded_on, at, item_key FROM inspection_case
        """
    private static let eventQuery = """
        SELECT inspection_case, act, agency, officer, findings, product, reason, outcome, criterion,
            finding_reason, legal_basis, severity, deadline, entry, valid_from, recorded_on, at, document,
            device_at FROM case_event
        """

    func cases() throws(RegistryError) -> [InspectionCase] {
        try cases(after: 0, limit: Int(Int32.max))
    }

    func cases(after number: Int, limit: Int) throws(RegistryError) -> [InspectionCase] {
        var cases = try all(
            SQLPage(Self.caseQuery, by: "number"), after: [SQLValue(number)], limit: limit,
            as: Self.inspectionCase)
        guard let last = cases.last?.number else { return [] }
        let events = try rows(
            "\(Self.eventQuery) WHERE inspection_case > $1 AND inspection_case <= $2 ORDER BY entry",
            [SQLValue(number), SQLValue(last)])
        for row in events {
            // Numbers have no gaps: they say the place of a case.
            let place = try row.integer(0) - number - 1
            guard cases.indices.contains(place) else { throw .corrupt("case_event") }
            cases[place].add(try Self.caseEvent(row))
        }
        return cases
    }

    func inspectionCase(_ number: Int) throws(RegistryError) -> InspectionCase? {
        guard
            var found = try first(
                "\(Self.caseQuery) WHERE number = $1", [SQLValue(number)], as: Self.inspectionCase)
        else { return nil }
        let events = try all(
            "\(Self.eventQuery) WHERE inspection_case = $1 ORDER BY entry",
            [SQLValue(number)], as: Self.caseEvent)
        for event in events { found.add(event) }
        return found
    }

    func cases(of stamp: StampPlace) throws(RegistryError) -> [InspectionCase] {
        let numbers = try all(
            "SELECT number FROM inspection_case WHERE allotment = $1 AND serial = $2 ORDER BY number",
            [SQLValue(stamp.allotment.number), SQLValue(stamp.serial.number)]
        ) { row throws(RegistryError) in try row.integer(0) }
        var cases: [InspectionCase] = []
        for number in numbers {
            if let found = try inspectionCase(number) { cases.append(found) }
        }
        return cases
    }

    func caseCount() throws(RegistryError) -> Int {
        try first("SELECT COUNT(*) FROM inspection_case") { row throws(RegistryError) in
            try row.integer(0)
        } ?? 0
    }

    func insert(
        _ opening: CaseOpening, number: Int, openedBy key: ItemKey?
    ) throws(RegistryError) {
        stage(
            """
            INSERT INTO inspection_case (entry, valid_from, recorded_on, at, document, number, origin, producer,
                product, allotment, serial, place, province, campaign, wave, item_key)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            [
                SQLValue(number), SQLValue(opening.origin.rawValue), SQLValue(opening.producer),
                SQLValue(opening.product?.number), SQLValue(opening.stamp?.allotment.number),
                SQLValue(opening.stamp?.serial.number), SQLValue(opening.place),
                SQLValue(opening.province?.code), SQLValue(opening.wave?.campaign),
                SQLValue(opening.wave?.wave), SQLValue(key?.text),
            ])
    }

    func say(_ word: CaseWord, in number: Int, deviceAt: Int64?) throws(RegistryError) {
        let columns = CaseWordColumns(word)
        stage(
            """
            INSERT INTO case_event (entry, valid_from, recorded_on, at, document, inspection_case, act, agency,
                officer, findings, product, reason, outcome, criterion, finding_reason, legal_basis, severity,
                deadline, device_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            [
                SQLValue(number), SQLValue(word.act.rawValue), SQLValue(columns.agency),
                SQLValue(columns.officer), SQLValue(columns.findings), SQLValue(columns.product),
                SQLValue(columns.reason), SQLValue(columns.outcome), SQLValue(columns.finding?.criterion),
                SQLValue(columns.finding?.reason), SQLValue(columns.finding?.legalBasis),
                SQLValue(columns.finding?.severity.rawValue), SQLValue(columns.finding?.deadline.number),
                deviceAt.map { .integer($0) } ?? .null,
            ])
    }

    private static func inspectionCase(_ row: SQLRow) throws(RegistryError) -> InspectionCase {
        var opening = CaseOpening(try row.value(1) { (word: String) in CaseOrigin(rawValue: word) })
        opening.producer = try row.optional(2) { UInt32(exactly: $0) }
        opening.product = try row.optional(3, ProductNumber.init(stored:))
        if try row.optionalInteger(4) != nil { opening.stamp = try place(row, 4) }
        opening.place = try row.optionalText(6)
        opening.province = try province(row, 7)
        if let campaign = try row.optionalInteger(8) {
            opening.wave = WaveReference(campaign, try row.integer(9))
        }
        return InspectionCase(
            number: try row.integer(0), opening: opening, opened: try record(row, from: 10),
            key: try row.optionalText(14).flatMap { ItemKey($0) })
    }

    private static func caseEvent(_ row: SQLRow) throws(RegistryError) -> CaseEvent {
        CaseEvent(
            try caseWord(row), document: try row.optionalText(17), try record(row, from: 13),
            deviceAt: try row.optionalInteger(18).map { Int64($0) })
    }

    private static func caseWord(_ row: SQLRow) throws(RegistryError) -> CaseWord {
        switch try row.value(1, { (word: String) in CaseAct(rawValue: word) }) {
        case .assign: .assigned(try agency(row, 2), officer: try row.optionalText(3))
        case .visit: .visited
        case .find: .found(try finding(row))
        case .remedy: .remedied(try numbers(row))
        case .verify: .verified(try numbers(row))
        case .reject: .rejected(try numbers(row))
        case .proposeWithdrawal:
            .withdrawalProposed(
                WithdrawalProposal(
                    product: try row.value(5, ProductNumber.init(stored:)), reason: try row.text(6)))
        case .decide: .decided
        case .transfer: .transferred(try agency(row, 2))
        case .accept: .accepted
        case .takeBack: .takenBack
        case .close: .closed(try row.value(7) { (word: String) in CaseOutcome(rawValue: word) })
        case .reopen: .reopened
        case .addEvidence: throw .corrupt("case_event")
        }
    }

    static func agency(_ row: SQLRow, _ column: Int) throws(RegistryError) -> Agency {
        try row.value(column) { (text: String) in Agency(text) }
    }

    private static func numbers(_ row: SQLRow) throws(RegistryError) -> [Int] {
        try row.text(4).split(separator: ",").compactMap { Int($0) }
    }

    private static func finding(_ row: SQLRow) throws(RegistryError) -> Finding {
        Finding(
            criterion: try row.text(8), reason: try row.text(9), legalBasis: try row.text(10),
            severity: try row.value(11) { (word: String) in FindingSeverity(rawValue: word) },
            deadline: try row.value(12) { Day(number: $0) })
    }
}

/// An event as the columns that hold it; what it does not say is nil.
private struct CaseWordColumns {
    var agency: String?
    var officer: String?
    var findings: String?
    var product: UInt32?
    var reason: String?
    var outcome: String?
    var finding: Finding?

    init(_ word: CaseWord) {
        switch word {
        case .assigned(let value, let name): (agency, officer) = (value.text, name)
        case .transferred(let value): agency = value.text
        case .remedied(let numbers), .verified(let numbers), .rejected(let numbers):
            findings = numbers.map { String($0) }.joined(separator: ",")
        case .withdrawalProposed(let proposal):
            (product, reason) = (proposal.product.number, proposal.reason)
        case .closed(let value): outcome = value.rawValue
        case .found(let value): finding = value
        case .visited, .decided, .accepted, .takenBack, .reopened: break
        }
    }
}
