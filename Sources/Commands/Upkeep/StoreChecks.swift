internal import Registry
internal import RegistrySQL

/// What `doctor` looks at in the database, and what must hold before a copied register is used.
enum StoreChecks {
    static func findings(_ store: OfficeStore) async throws(RegistryError) -> [CheckFinding] {
        let fault = try await store.integrityFaults().first
        return [CheckFinding("database", fault: fault)] + (try await RegistryCheck.run(on: store))
            + (try await HistoryCheck.run(on: store)) + (try await PictureCheck.run(on: store))
            + (try await BoxCheck.run(on: store))
            + [try await JobCheck.run(on: store)]
    }

    /// Proves a register that was copied: the doctor's findings, then the account.
    ///
    /// - Returns: the allotments and stamps that are accounted for.
    /// - Throws: a ``Failure`` that names the first fault.
    static func prove(_ store: OfficeStore) async throws -> (allotments: Int, stamps: Int) {
        if let finding = try await findings(store).first(where: { $0.fault != nil }) {
            throw Failure(
                "unhealthy",
                Bilingual(
                    "sổ đã chép nhưng không ổn: \(finding.subject): \(finding.fault ?? "")",
                    "the register was copied and is not in order: \(finding.subject): \(finding.fault ?? "")"),
                next: Bilingual("đừng dùng bản này; thử bản khác", "do not use it; try another backup"))
        }
        return try await AccountCheck.run(on: store)
    }
}

/// A backup's facts, as `backup`, `restore` and `move` show them.
enum BackupLines {
    static func write(_ summary: BackupSummary, asJSON: Bool) throws {
        let rows = summary.tables.reduce(0) { $0 + $1.rows }
        guard asJSON else {
            try StandardOutput.write("\(summary.host): \(summary.entries) ledger entries, \(rows) rows")
            try StandardOutput.write("root \(Hex.text(of: summary.root))")
            return
        }
        let tables = summary.tables.map {
            CanonicalJSON.object([
                "rows": .integer($0.rows), "sha256": .string(Hex.text(of: $0.hash)),
                "table": .string($0.name),
            ])
        }
        try StandardOutput.write(
            CanonicalJSON.object([
                "at": .integer(Int(summary.at)), "entries": .integer(summary.entries),
                "host": .string(summary.host), "root": .string(Hex.text(of: summary.root)),
                "steps": .array(summary.steps.map { .string($0) }), "tables": .array(tables),
            ]).text)
    }
}
