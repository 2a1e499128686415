package import Registry

extension PostgresStore {
    /// The guards of the schema that are missing or switched off.
    package func integrityFaults() async throws(RegistryError) -> [String] {
        try await run(.read) { connection throws(RegistryError) in
            // Each part of a table has its own: one that is switched off anywhere guards nothing.
            let query = """
                SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
                GROUP BY tgname HAVING bool_and(tgenabled IN ('O', 'A'))
                """
            let active = Set(
                try connection.rows(query, []).map { row throws(RegistryError) in try row.text(0) })
            return Migrations.triggers.filter { !active.contains($0) }.map { "the guard \($0) is missing" }
        }
    }

    package func backUp(to descriptor: Int32, at now: Int64) async throws(RegistryError) -> BackupSummary {
        try await run(.dump) { connection throws(RegistryError) in
            try Backup.write(connection, to: descriptor, at: now)
        }
    }

    /// - Throws: ``DatabaseRefusal/notEmpty`` or a ``BackupRefusal``.
    package static func restored(
        to address: PostgresAddress, from descriptor: Int32
    ) async throws(RegistryError) -> BackupSummary {
        try await PostgresSession(address).run(.load) { connection throws(RegistryError) in
            guard try connection.tables().isEmpty else { throw .database(.notEmpty) }
            return try Backup.load(from: descriptor, into: connection)
        }
    }

    /// The steps that the database lacks.
    package static func missingSteps(_ address: PostgresAddress) async throws(RegistryError) -> [String] {
        try await PostgresSession(address).run(.read) { connection throws(RegistryError) in
            try connection.missingSteps().map(\.noun)
        }
    }
}

extension PostgresConnection {
    /// The tables of the schema that the connection works in; their parts are none of their own.
    func tables() throws(RegistryError) -> [String] {
        let query = """
            SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
            WHERE n.nspname = current_schema() AND relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition
            ORDER BY relname
            """
        return try rows(query, []).map { row throws(RegistryError) in try row.text(0) }
    }

    /// - Throws: ``RegistryError/notARegistry`` for a database that is in use by something else.
    func missingSteps() throws(RegistryError) -> ArraySlice<Migrations.Step> {
        let tables = try tables()
        let hasTable = tables.contains("migration")
        guard hasTable || tables.isEmpty else { throw .notARegistry }
        return try Migrations.missing(in: self, hasTable: hasTable)
    }

    func columns(of table: String) throws(RegistryError) -> [SQLColumn] {
        let query = """
            SELECT a.attname, COALESCE(array_position(CAST(i.indkey AS int2[]), a.attnum) + 1, 0)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            WHERE n.nspname = current_schema() AND c.relname = $1 AND a.attnum > 0 AND NOT a.attisdropped
            """
        return try rows(query, [SQLValue(table)]).map { row throws(RegistryError) in
            SQLColumn(name: try row.text(0), keyPlace: try row.integer(1))
        }
    }
}
