internal import GRDB
internal import Glibc
package import Registry

extension SQLiteStore {
    /// SQLite's own check of the file, and the guards of the schema that are missing; empty when it is whole.
    package func integrityFaults() async throws(RegistryError) -> [String] {
        do {
            return try await pool.read { database in
                let faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter {
                    $0 != "ok"
                }
                let guards = try String.fetchSet(
                    database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
                return faults
                    + Migrations.triggers.filter { !guards.contains($0) }.map { "the guard \($0) is missing" }
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    package func backUp(to descriptor: Int32, at now: Int64) async throws(RegistryError) -> BackupSummary {
        do {
            return try await pool.read {
                try Backup.write(SQLiteConnection($0), to: descriptor, at: now)
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    /// Makes a file from a backup; `path` is of no file yet, or of an empty one.
    ///
    /// - Throws: ``DatabaseRefusal/notEmpty`` or a ``BackupRefusal``; no file is left then.
    package static func restored(
        to path: String, from descriptor: Int32
    ) async throws(RegistryError) -> BackupSummary {
        var status = stat()
        guard stat(path, &status) != 0 || status.st_size == 0 else { throw .database(.notEmpty) }
        try FileClaims.createPrivateFile(path)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(creating: true))
            return try await pool.write { try Backup.load(from: descriptor, into: SQLiteConnection($0)) }
        } catch {
            for end in ["", "-wal", "-shm"] { unlink(path + end) }
            throw SQLiteFault.refusal(for: error)
        }
    }

    /// The steps that the file lacks.
    package static func missingSteps(path: String) async throws(RegistryError) -> [String] {
        guard try FileClaims.exists(path) else { throw .noOffice }
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(creating: false))
            return try await pool.read { try missingSteps($0).map(\.noun) }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }
}

extension SQLiteConnection {
    func columns(of table: String) throws(RegistryError) -> [SQLColumn] {
        try rows("SELECT name, pk FROM pragma_table_info($1)", [SQLValue(table)]).map {
            row throws(RegistryError) in
            SQLColumn(name: try row.text(0), keyPlace: try row.integer(1))
        }
    }
}
