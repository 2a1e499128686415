internal import CPostgres
internal import Registry

extension PostgresConnection {
    /// Bytes that are sent at once.
    private static let copyChunk = 1 << 16
    /// From so many rows on a copy needs fewer journeys than their insertions.
    private static let fewestCopied = 4

    func append(
        to target: SQLTarget, _ next: () throws(RegistryError) -> [SQLValue]?
    ) throws(RegistryError) {
        try copy(to: target, after: "", next)
    }

    func appendUnknown(to target: SQLTarget, _ rows: [[SQLValue]]) throws(RegistryError) {
        guard rows.count >= PostgresConnection.fewestCopied else {
            return try insertUnknown(to: target, rows)
        }
        var rest = rows[...]
        do throws(RegistryError) {
            try copy(to: target, after: "SAVEPOINT unknown; ") { rest.popFirst() }
        } catch {
            // A copy stops at the first key that is there: seldom, after a commit of which nobody heard.
            guard fault?.isKnownKey == true else { throw error }
            try rollBack(toSavepoint: "unknown")
            try insertUnknown(to: target, rows)
        }
    }

    /// `opening`: statements that go on the same journey before it.
    private func copy(
        to target: SQLTarget, after opening: String,
        _ next: () throws(RegistryError) -> [SQLValue]?
    ) throws(RegistryError) {
        let columns = target.columns.joined(separator: ", ")
        try startCopy("\(opening)COPY \(target.table) (\(columns)) FROM STDIN (FORMAT binary)")
        do throws(RegistryError) {
            try send(next)
        } catch {
            abandonCopy(because: error)
            throw error
        }
        try endCopy()
    }

    /// Stops early where the server takes no more: the end of the copy says why.
    private func send(_ next: () throws(RegistryError) -> [SQLValue]?) throws(RegistryError) {
        var rows = PostgresCopyRows()
        while let row = try next() {
            rows.add(row)
            guard rows.bytes.count >= PostgresConnection.copyChunk else { continue }
            guard sendCopy(rows.bytes) else { return }
            rows.removeAll()
        }
        rows.end()
        _ = sendCopy(rows.bytes)
    }
}
