internal import StampSigning

/// What an import did, or would do.
package struct ImportReport: Hashable, Sendable {
    package let kind: ImportFileKind
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    /// Headings that were not understood and so not read.
    package let ignoredHeadings: [String]
    /// Columns that were checked only: another import stores them.
    package let checkedOnly: [String]
    /// In the order of rows; while there is one, nothing is saved.
    package let faults: [ImportFault]
    /// Whether the records are in the register now.
    package let isSaved: Bool
}

/// Takes files into the register: all of a file or nothing of it.
package struct ImportDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Reads a file and, unless it has faults or `isDryRun`, saves it in one transaction.
    ///
    /// `file`: the file's bytes.
    package func take(
        _ kind: ImportFileKind, _ file: [UInt8], isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> ImportReport {
        switch kind {
        case .producers: try await take(ProducerImport.self, kind, file, isDryRun: isDryRun, by: act)
        case .products: try await take(ProductImport.self, kind, file, isDryRun: isDryRun, by: act)
        case .certificates: try await take(CertificateImport.self, kind, file, isDryRun: isDryRun, by: act)
        case .testReports: try await take(TestReportImport.self, kind, file, isDryRun: isDryRun, by: act)
        case .batches: try await take(BatchImport.self, kind, file, isDryRun: isDryRun, by: act)
        }
    }

    private func take<Kind: ImportKind>(
        _: Kind.Type, _ kind: ImportFileKind, _ file: [UInt8], isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> ImportReport {
        let table = ImportTable(file, columns: Kind.columns)
        guard !isDryRun else {
            return try await store.read { reader throws(RegistryError) in
                try ImportPlan<Kind>(
                    table, facts: ImportFacts(reader: reader, today: act.today), reader: reader
                )
                .report(kind, isSaved: false)
            }
        }
        return try await store.write { writer throws(RegistryError) in
            let facts = try ImportFacts(reader: writer, today: act.today)
            let plan = try ImportPlan<Kind>(table, facts: facts, reader: writer)
            guard plan.faults.isEmpty, !plan.changes.isEmpty else {
                return plan.report(kind, isSaved: plan.faults.isEmpty)
            }
            for record in plan.changes { try Kind.put(record, in: writer) }
            try writer.append(
                LedgerDraft(
                    "register.imported", on: .importFile(kind: kind.rawValue), by: act,
                    after: .object([
                        "added": .integer(plan.added), "changed": .integer(plan.changed),
                        "file_sha256": .string(Hex.text(of: SHA256.digest(of: file))),
                    ])))
            return plan.report(kind, isSaved: true)
        }
    }
}

/// What a file would change.
private struct ImportPlan<Kind: ImportKind> {
    private(set) var changes: [Kind.Record] = []
    private(set) var added = 0
    private(set) var changed = 0
    private(set) var unchanged = 0
    private(set) var faults: [ImportFault]
    private let table: ImportTable

    init(_ table: ImportTable, facts: ImportFacts, reader: some RegistryReader) throws(RegistryError) {
        self.table = table
        faults = table.faults
        let known = Dictionary(try Kind.existing(in: reader).map { (Kind.key(of: $0), $0) }) { first, _ in
            first
        }
        var seen: [String: Int] = [:]
        for var row in table.rows {
            let record = Kind.record(&row, facts)
            let firstRow = ImportPlan.firstRow(like: row, record, seen: &seen)
            if let firstRow { row.note(nil, .repeatedKey(firstRow: firstRow)) }
            if let record, firstRow == nil { add(record, known: known) }
            faults += row.faults
        }
    }

    func report(_ kind: ImportFileKind, isSaved: Bool) -> ImportReport {
        ImportReport(
            kind: kind, added: added, changed: changed, unchanged: unchanged,
            ignoredHeadings: table.ignoredHeadings, checkedOnly: table.checkedOnly,
            faults: faults.sorted { ($0.row ?? 0) < ($1.row ?? 0) }, isSaved: isSaved)
    }

    /// The earlier row that has something in common with this one that only one may have.
    ///
    /// Two texts may mean one record, as `10` and `010` do, or a day in two forms.
    private static func firstRow(
        like row: ImportRow, _ record: Kind.Record?, seen: inout [String: Int]
    ) -> Int? {
        let ofRecord = record.map { ["record \(Kind.key(of: $0))"] } ?? []
        let keys = Kind.keys(of: row).filter { !$0.isEmpty } + ofRecord
        if let firstRow = keys.compactMap({ seen[$0] }).first { return firstRow }
        for key in keys { seen[key] = row.number }
        return nil
    }

    private mutating func add(_ record: Kind.Record, known: [String: Kind.Record]) {
        switch known[Kind.key(of: record)] {
        case record: unchanged += 1
        case nil:
            added += 1
            changes.append(record)
        case .some:
            changed += 1
            changes.append(record)
        }
    }
}
