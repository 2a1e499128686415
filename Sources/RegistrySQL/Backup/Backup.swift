internal import Registry
internal import StampFormat

/// A register as one stream of records: head, then each table with its rows and their hash, then the end.
///
/// It is the same whichever database it comes from, so it serves as backup and for moving between them.
enum Backup {
    /// Writes the facts that `connection` sees in its transaction.
    static func write(
        _ connection: some SQLConnection, to descriptor: Int32, at now: Int64
    ) throws(RegistryError) -> BackupSummary {
        let steps = try connection.rows("SELECT noun FROM migration ORDER BY number", []).map {
            row throws(RegistryError) in try row.text(0)
        }
        // Tables that this version does not know would be missing without a word.
        guard steps.count <= Migrations.steps.count else {
            throw .database(.schemaAhead(needs: steps.count, known: Migrations.steps.count))
        }
        let transaction = RegistryTransaction(connection)
        let (office, tree) = (try transaction.office(), try transaction.ledgerTree())
        var summary = BackupSummary(
            at: now, host: office.host.name, entries: tree.count, root: tree.root, steps: steps)
        let output = BackupOutput(descriptor)
        try output.write(.head, BackupPapers.head(summary))
        for name in Migrations.keptTables(afterSteps: steps.count) {
            let table = try BackupTable(name, in: connection)
            try output.write(
                .table,
                .object([
                    "columns": .array(table.columns.map { .string($0) }), "table": .string(name),
                ]))
            let end = try table.rows(in: connection) { bytes throws(RegistryError) in
                try output.write(.row, bytes)
            }
            try output.write(.tableEnd, BackupPapers.end(end))
            summary.tables.append(end)
        }
        try output.finish()
        return summary
    }

    /// Fills an empty database, inside the caller's transaction; steps that are newer than the backup are left out.
    static func load(
        from descriptor: Int32, into connection: some SQLConnection
    ) throws(RegistryError) -> BackupSummary {
        let input = try BackupInput(descriptor)
        var summary = try BackupPapers.summary(of: input.paper(.head))
        try prepare(connection, steps: summary.steps)
        try connection.makeRoom(forEntry: summary.entries)
        while true {
            let (record, content) = try input.next()
            if record == .end { break }
            guard record == .table else { throw .backup(.damaged("record")) }
            summary.tables.append(try loadTable(BackupInput.paper(content), from: input, into: connection))
        }
        guard summary.tables.map(\.name) == Migrations.keptTables(afterSteps: summary.steps.count) else {
            throw .backup(.damaged("tables"))
        }
        // Read back: what is stored is what was sent, byte for byte.
        for sent in summary.tables {
            let stored = try BackupTable(sent.name, in: connection).rows(in: connection) {
                _ throws(RegistryError) in
            }
            guard stored == sent else { throw .backup(.differs(table: sent.name)) }
        }
        return summary
    }

    /// The schema as the backup's was, without the rows that its steps bring.
    private static func prepare(_ connection: some SQLConnection, steps: [String]) throws(RegistryError) {
        guard steps.count <= Migrations.steps.count else {
            throw .database(.schemaAhead(needs: steps.count, known: Migrations.steps.count))
        }
        guard steps == Migrations.steps.prefix(steps.count).map(\.noun) else { throw .notARegistry }
        try Migrations.apply(to: connection, upTo: steps.count)
        for table in Migrations.tables(afterSteps: steps.count).reversed() {
            _ = try connection.rows("DELETE FROM \(table)", [])
        }
    }

    private static func loadTable(
        _ paper: CanonicalJSON, from input: BackupInput, into connection: some SQLConnection
    ) throws(RegistryError) -> BackupSummary.Table {
        guard let name = paper["table"]?.string, Migrations.tables.contains(name),
            let columns = paper["columns"]?.array?.map(\.string)
        else { throw .backup(.damaged("table")) }
        let table = try BackupTable(name, in: connection)
        guard columns == table.columns else { throw .backup(.damaged(name)) }
        var end: BackupSummary.Table?
        try table.append(to: connection) { () throws(RegistryError) in
            let (record, content) = try input.next()
            if record == .tableEnd {
                end = try BackupPapers.end(BackupInput.paper(content), of: name)
                return nil
            }
            guard record == .row, let values = BackupRow.values(of: content), values.count == columns.count
            else { throw .backup(.damaged(name)) }
            return values
        }
        guard let end else { throw .backup(.damaged(name)) }
        return end
    }
}
