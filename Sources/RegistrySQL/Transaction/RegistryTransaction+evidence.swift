internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func evidence(of number: Int) throws(RegistryError) -> [EvidenceItem] {
        let sql = """
            SELECT item, kind, hash, byte_count, allotment, serial, entry, valid_from, recorded_on, at, device_at
            FROM case_evidence WHERE inspection_case = $1 ORDER BY item
            """
        return try all(sql, [SQLValue(number)]) { row throws(RegistryError) in
            let hasStamp = try row.optionalInteger(4) != nil
            return EvidenceItem(
                number: try row.integer(0),
                matter: hasStamp ? .stamp(try Self.place(row, 4)) : .file(try Self.file(row, 1)),
                record: try Self.record(row, from: 6),
                deviceAt: try row.optionalInteger(10).map { Int64($0) })
        }
    }

    func evidenceFiles() throws(RegistryError) -> [EvidenceFile] {
        try all(
            """
            SELECT DISTINCT kind, hash, byte_count FROM case_evidence WHERE hash IS NOT NULL ORDER BY hash
            """
        ) { row throws(RegistryError) in try Self.file(row, 0) }
    }

    func insert(
        _ matter: EvidenceMatter, number: Int, of inspection: Int, deviceAt: Int64?
    ) throws(RegistryError) {
        var (file, stamp): (EvidenceFile?, StampPlace?) = (nil, nil)
        switch matter {
        case .file(let value): file = value
        case .stamp(let value): stamp = value
        }
        stage(
            """
            INSERT INTO case_evidence (entry, valid_from, recorded_on, at, document, inspection_case, item, kind,
                hash, byte_count, allotment, serial, device_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                SQLValue(inspection), SQLValue(number), SQLValue(file?.kind.rawValue ?? "stamp"),
                SQLValue(file?.hash), SQLValue(file?.byteCount), SQLValue(stamp?.allotment.number),
                SQLValue(stamp?.serial.number), deviceAt.map { .integer($0) } ?? .null,
            ])
    }

    func receipt(_ key: ItemKey) throws(RegistryError) -> KeptReceipt? {
        try first(
            """
            SELECT entry, inspection_case, item, content_hash FROM field_receipt WHERE item_key = $1
            """, [SQLValue(key.text)]
        ) { row throws(RegistryError) in
            KeptReceipt(
                CaseReceipt(
                    number: try row.integer(0), inspection: try row.integer(1),
                    item: try row.optionalInteger(2)), contentHash: try row.blob(3))
        }
    }

    func keep(_ receipt: KeptReceipt, of key: ItemKey) throws(RegistryError) {
        try record(
            """
            INSERT INTO field_receipt (item_key, entry, inspection_case, item, content_hash)
            VALUES ($1, $2, $3, $4, $5)
            """,
            [
                SQLValue(key.text), SQLValue(receipt.receipt.number), SQLValue(receipt.receipt.inspection),
                SQLValue(receipt.receipt.item), .blob(receipt.contentHash),
            ])
    }

    func consumerReports(of stamp: StampPlace) throws(RegistryError) -> [ConsumerReport] {
        try all(
            "\(Self.reportQuery) WHERE allotment = $1 AND serial = $2 ORDER BY number",
            [SQLValue(stamp.allotment.number), SQLValue(stamp.serial.number)], as: Self.consumerReport)
    }

    func consumerReports() throws(RegistryError) -> [ConsumerReport] {
        try all("\(Self.reportQuery) ORDER BY number", as: Self.consumerReport)
    }

    func reportClosings() throws(RegistryError) -> [ReportClosing] {
        try all(
            "SELECT allotment, serial, outcome, entry, valid_from, recorded_on, at FROM report_closing ORDER BY entry"
        ) { row throws(RegistryError) in
            ReportClosing(
                try Self.place(row, 0),
                try row.value(2) { (word: String) in ReportOutcome(rawValue: word) },
                try Self.record(row, from: 3))
        }
    }

    func say(_ outcome: ReportOutcome, ofReportsOf place: StampPlace) throws(RegistryError) {
        stage(
            """
            INSERT INTO report_closing (entry, valid_from, recorded_on, at, document, allotment, serial, outcome)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                SQLValue(place.allotment.number), SQLValue(place.serial.number),
                SQLValue(outcome.rawValue),
            ])
    }

    func append(_ report: ConsumerReport) throws(RegistryError) {
        try record(
            """
            INSERT INTO consumer_report (number, allotment, serial, at, seen, province, text)
            SELECT COALESCE(MAX(number), 0) + 1, $1, $2, $3, $4, $5, $6 FROM consumer_report
            """,
            [
                SQLValue(report.place.allotment.number), SQLValue(report.place.serial.number),
                .integer(report.at), SQLValue(report.seen.rawValue), SQLValue(report.province?.code),
                SQLValue(report.text),
            ])
    }

    func openReportPruning(before time: Int64) throws(RegistryError) {
        stage(
            """
            INSERT INTO report_pruning (entry, valid_from, recorded_on, at, document, before_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """, [.integer(time)])
    }

    func removeReports(of stamp: StampPlace, before time: Int64) throws(RegistryError) {
        try change(
            "DELETE FROM consumer_report WHERE allotment = $1 AND serial = $2 AND at < $3",
            [SQLValue(stamp.allotment.number), SQLValue(stamp.serial.number), .integer(time)])
    }

    private static let reportQuery = "SELECT allotment, serial, at, seen, province, text FROM consumer_report"

    private static func consumerReport(_ row: SQLRow) throws(RegistryError) -> ConsumerReport {
        ConsumerReport(
            try place(row, 0), at: Int64(try row.integer(2)),
            seen: try row.value(3) { (word: String) in ConsumerReport.Seen(rawValue: word) },
            province: try province(row, 4), text: try row.text(5))
    }

    private static func file(_ row: SQLRow, _ column: Int) throws(RegistryError) -> EvidenceFile {
        EvidenceFile(
            kind: try row.value(column) { (word: String) in EvidenceFile.Kind(rawValue: word) },
            hash: try row.blob(column + 1), byteCount: try row.integer(column + 2))
    }
}
