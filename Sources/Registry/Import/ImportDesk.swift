internal import StampFormat

/// Takes files into the register: all of a file or nothing of it.
package struct ImportDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Saves a file in one transaction, unless it has faults or `isDryRun`.
    package func take(
        _ kind: ImportFileKind, _ file: ImportFile, isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> ImportReport {
        guard !isDryRun else {
            return try await store.read { reader throws(RegistryError) in
                try ImportDesk.check(kind.definition, kind, file, in: reader, by: act)
            }
        }
        return try await store.write { writer throws(RegistryError) in
            try ImportDesk.save(kind.definition, kind, file, in: writer, by: act)
        }
    }

    private static func check<Kind: ImportKind>(
        _: Kind.Type, _ kind: ImportFileKind, _ file: ImportFile, in reader: some RegistryReader, by act: Act
    ) throws(RegistryError) -> ImportReport {
        try plan(Kind.self, file, in: reader, by: act).report(kind, number: nil, isSaved: false)
    }

    private static func save<Kind: ImportKind>(
        _: Kind.Type, _ kind: ImportFileKind, _ file: ImportFile, in writer: some RegistryWriter, by act: Act
    ) throws(RegistryError) -> ImportReport {
        let plan = try plan(Kind.self, file, in: writer, by: act)
        guard plan.faults.isEmpty, !plan.changes.isEmpty else {
            return plan.report(kind, number: nil, isSaved: plan.faults.isEmpty)
        }
        let record = ImportRecord(
            number: try writer.nextImportNumber(), kind: kind, fileName: file.name, fileHash: file.hash,
            takenBy: act.actor, takenOn: act.today, added: plan.added, changed: plan.changed, undoneOn: nil)
        let images = plan.images
        for change in plan.changes { try Kind.put(change.record, in: writer) }
        let entry = try writer.append(
            LedgerDraft(
                .registerImported, on: .importFile(kind: kind.rawValue), by: act,
                after: record.facts(images)))
        try writer.insert(record, images: images, entry: entry.number)
        return plan.report(kind, number: record.number, isSaved: true)
    }

    private static func plan<Kind: ImportKind>(
        _: Kind.Type, _ file: ImportFile, in reader: some RegistryReader, by act: Act
    ) throws(RegistryError) -> ImportPlan<Kind> {
        try ImportPlan<Kind>(
            ImportTable(file, columns: Kind.columns),
            facts: ImportFacts(reader: reader, today: act.today), reader: reader)
    }
}
