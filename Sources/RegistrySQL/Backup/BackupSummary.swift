internal import Registry

/// What a backup holds.
package struct BackupSummary: Hashable, Sendable {
    /// One table: its rows, and the SHA-256 of all of them in the order of their keys.
    package struct Table: Hashable, Sendable {
        package let name: String
        package let rows: Int
        package let hash: [UInt8]
    }

    /// Milliseconds since 1970.
    package let at: Int64
    package let host: String
    /// Entries of the ledger, and the head of its tree.
    package let entries: Int
    package let root: [UInt8]
    /// The nouns of the schema's steps, in order.
    package let steps: [String]
    package internal(set) var tables: [Table] = []
}

/// The head, the ends of tables and the end of a backup, as JSON.
enum BackupPapers {
    /// The only one so far.
    static let format = 1

    static func head(_ summary: BackupSummary) -> CanonicalJSON {
        .object([
            "at": .integer(Int(summary.at)), "entries": .integer(summary.entries), "format": .integer(format),
            "host": .string(summary.host), "root": .string(Hex.text(of: summary.root)),
            "steps": .array(summary.steps.map { .string($0) }),
        ])
    }

    static func summary(of head: CanonicalJSON) throws(RegistryError) -> BackupSummary {
        guard let number = head["format"]?.integer else { throw .backup(.damaged("head")) }
        guard number <= format else { throw .backup(.laterFormat(number)) }
        guard let at = head["at"]?.integer, let host = head["host"]?.string,
            let entries = head["entries"]?.integer, let root = head["root"]?.string.flatMap(Hex.bytes),
            let steps = head["steps"]?.array?.map(\.string), !steps.contains(nil)
        else { throw .backup(.damaged("head")) }
        return BackupSummary(
            at: Int64(at), host: host, entries: entries, root: root, steps: steps.compactMap { $0 })
    }

    static func end(_ table: BackupSummary.Table) -> CanonicalJSON {
        .object([
            "rows": .integer(table.rows), "sha256": .string(Hex.text(of: table.hash)),
            "table": .string(table.name),
        ])
    }

    static func end(_ paper: CanonicalJSON, of name: String) throws(RegistryError) -> BackupSummary.Table {
        guard let rows = paper["rows"]?.integer, let hash = paper["sha256"]?.string.flatMap(Hex.bytes) else {
            throw .backup(.damaged(name))
        }
        return BackupSummary.Table(name: name, rows: rows, hash: hash)
    }
}
