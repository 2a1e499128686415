internal import StampFormat
internal import StampSigning

extension ImportDesk {
    /// Takes a whole import back: removes what it added and restores what it replaced, in one transaction.
    ///
    /// - Throws: ``RegistryError/unknownImport(_:)``, ``RegistryError/importUndone(_:)``,
    ///   ``RegistryError/importChangedSince(record:)`` and ``RegistryError/importInUse(record:user:)`` for the
    ///   first record that was changed, or used, since.
    package func undo(_ number: Int, by act: Act) async throws(RegistryError) -> ImportRecord {
        try await store.write { writer throws(RegistryError) in
            guard let record = try writer.importRecord(number) else { throw .unknownImport(number) }
            guard record.undoneOn == nil else { throw .importUndone(number) }
            let images = try writer.images(of: number)
            try writer.markImportUndone(number, on: act.today)
            try ImportDesk.restore(record.kind.definition, record, images, in: writer, by: act)
            let entry = try writer.append(
                LedgerDraft(
                    .importUndone, on: .importFile(kind: record.kind.rawValue), by: act,
                    before: record.facts(images)))
            try writer.markImportUndone(number, entry: entry.number)
            return record
        }
    }

    private static func restore<Kind: ImportKind>(
        _: Kind.Type, _ record: ImportRecord, _ images: [ImportImage], in writer: some RegistryWriter,
        by act: Act
    ) throws(RegistryError) {
        let existing = try Kind.existing(in: writer)
        let known = Dictionary(existing.map { (Kind.key(of: $0), $0) }) { first, _ in first }
        var present: [Kind.Record] = []
        for image in images {
            guard let now = known[image.key], ImportImage.hash(of: Kind.values(of: now)) == image.afterHash
            else { throw .importChangedSince(record: "\(record.kind.rawValue):\(image.key)") }
            if image.before == nil, let user = try Kind.user(of: now, since: record.takenOn, in: writer) {
                throw .importInUse(record: "\(record.kind.rawValue):\(image.key)", user: user)
            }
            present.append(now)
        }
        let facts = try ImportFacts.restoring(reader: writer, today: act.today)
        // Backwards, so that what is unique, such as a GTIN that moved, is free again when its owner comes back.
        for (image, now) in zip(images, present).reversed() {
            guard let before = image.before else {
                try Kind.remove(now, in: writer)
                continue
            }
            guard let values = ImportImage.values(of: before) else { throw .corrupt("import_change") }
            var row = ImportRow(values: values)
            guard let old = Kind.record(&row, facts) else { throw .corrupt("import_change") }
            try Kind.put(old, in: writer)
        }
    }
}

extension ImportRecord {
    /// As the ledger states it; what it changed is bound by a hash.
    func facts(_ images: [ImportImage]) -> CanonicalJSON {
        let changes = CanonicalJSON.array(
            images.map { image in
                .array([
                    .string(image.key), image.before.map { .string($0) } ?? .null,
                    .string(Hex.text(of: image.afterHash)),
                ])
            })
        return .object([
            "added": .integer(added), "changed": .integer(changed),
            "changes_sha256": .string(Hex.text(of: SHA256.digest(of: Array(changes.text.utf8)))),
            "file_sha256": .string(Hex.text(of: fileHash)), "import": .integer(number),
        ])
    }
}
