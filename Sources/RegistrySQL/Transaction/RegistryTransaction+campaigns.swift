internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func findingReasons() throws(RegistryError) -> [FindingReason] {
        let sql = """
            SELECT code, vietnamese, english, legal_basis, valid_from, valid_to FROM finding_reason ORDER BY code
            """
        return try all(sql) { row throws(RegistryError) in
            FindingReason(
                code: try row.text(0), vietnamese: try row.text(1), english: try row.text(2),
                legalBasis: try row.text(3), validFrom: try row.value(4) { Day(number: $0) },
                validTo: try row.optional(5) { Day(number: $0) })
        }
    }

    func insert(_ reason: FindingReason) throws(RegistryError) {
        try change(
            """
            INSERT INTO finding_reason (code, vietnamese, english, legal_basis, valid_from, valid_to)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                SQLValue(reason.code), SQLValue(reason.vietnamese), SQLValue(reason.english),
                SQLValue(reason.legalBasis), SQLValue(reason.validFrom.number),
                SQLValue(reason.validTo?.number),
            ])
    }

    func campaigns() throws(RegistryError) -> [Campaign] {
        try all("SELECT number, title, document, agency FROM campaign ORDER BY number") {
            row throws(RegistryError) in
            Campaign(
                number: try row.integer(0), title: try row.text(1), document: try row.text(2),
                agency: try Self.agency(row, 3))
        }
    }

    func insert(_ campaign: Campaign) throws(RegistryError) {
        try change(
            "INSERT INTO campaign (number, title, document, agency) VALUES ($1, $2, $3, $4)",
            [
                SQLValue(campaign.number), SQLValue(campaign.title), SQLValue(campaign.document),
                SQLValue(campaign.agency.text),
            ])
    }

    func waves() throws(RegistryError) -> [Wave] {
        var producers: [WaveReference: [UInt32]] = [:]
        for row in try rows("SELECT campaign, wave, producer FROM campaign_visit ORDER BY producer") {
            producers[WaveReference(try row.integer(0), try row.integer(1)), default: []].append(
                try row.value(2) { UInt32(exactly: $0) })
        }
        let sql = """
            SELECT campaign, wave, first_day, last_day, place FROM campaign_wave ORDER BY campaign, wave
            """
        return try all(sql) { row throws(RegistryError) in
            let reference = WaveReference(try row.integer(0), try row.integer(1))
            return Wave(
                reference, from: try row.value(2) { Day(number: $0) },
                to: try row.value(3) { Day(number: $0) },
                place: try row.optionalText(4), producers: producers[reference] ?? [])
        }
    }

    func insert(_ wave: Wave) throws(RegistryError) {
        let reference = [SQLValue(wave.reference.campaign), SQLValue(wave.reference.wave)]
        try change(
            """
            INSERT INTO campaign_wave (campaign, wave, first_day, last_day, place) VALUES ($1, $2, $3, $4, $5)
            """,
            reference + [SQLValue(wave.first.number), SQLValue(wave.last.number), SQLValue(wave.place)])
        for producer in wave.producers {
            try change(
                "INSERT INTO campaign_visit (campaign, wave, producer) VALUES ($1, $2, $3)",
                reference + [SQLValue(producer)])
        }
    }

    func selfChecks() throws(RegistryError) -> [SelfCheck] {
        var tasks: [Int: [UInt32: Day?]] = [:]
        let sql = """
            SELECT self_check_task.self_check, self_check_task.producer, recorded_on
            FROM self_check_task LEFT JOIN self_check_answer
                ON self_check_answer.self_check = self_check_task.self_check
                AND self_check_answer.producer = self_check_task.producer
            """
        for row in try rows(sql) {
            let producer = try row.value(1) { UInt32(exactly: $0) }
            tasks[try row.integer(0), default: [:]].updateValue(
                try row.optional(2) { Day(number: $0) }, forKey: producer)
        }
        return try all(
            "SELECT number, inspection_case, finding, product_group, deadline FROM self_check ORDER BY number"
        ) { row throws(RegistryError) in
            let number = try row.integer(0)
            return SelfCheck(
                number: number, inspection: try row.integer(1), finding: try row.integer(2),
                group: try row.value(3) { (word: String) in Product.Group(rawValue: word) },
                deadline: try row.value(4) { Day(number: $0) }, tasks: tasks[number] ?? [:])
        }
    }

    func insert(_ check: SelfCheck) throws(RegistryError) {
        try change(
            """
            INSERT INTO self_check (number, inspection_case, finding, product_group, deadline)
            VALUES ($1, $2, $3, $4, $5)
            """,
            [
                SQLValue(check.number), SQLValue(check.inspection), SQLValue(check.finding),
                SQLValue(check.group.rawValue), SQLValue(check.deadline.number),
            ])
        for producer in check.tasks.keys.sorted() {
            try change(
                "INSERT INTO self_check_task (self_check, producer) VALUES ($1, $2)",
                [SQLValue(check.number), SQLValue(producer)])
        }
    }

    func answer(_ check: Int, by producer: UInt32) throws(RegistryError) {
        stage(
            """
            INSERT INTO self_check_answer (entry, valid_from, recorded_on, at, document, self_check, producer)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, [SQLValue(check), SQLValue(producer)])
    }
}
