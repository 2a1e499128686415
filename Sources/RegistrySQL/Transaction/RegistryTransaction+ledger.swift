internal import Registry

extension RegistryTransaction {
    func ledgerEntries(from first: Int, limit: Int) throws(RegistryError) -> [LedgerEntry] {
        let sql = """
            SELECT number, body, private_body, salt, leaf_hash FROM ledger_entry WHERE number >= $1
            ORDER BY number LIMIT $2
            """
        return try all(sql, [SQLValue(first), SQLValue(limit)]) { row throws(RegistryError) in
            LedgerEntry(
                number: try row.integer(0), body: try row.text(1), privateBody: try row.optionalText(2),
                salt: try row.blob(3), leafHash: try row.blob(4))
        }
    }

    func ledgerTree() throws(RegistryError) -> MerkleTree {
        let tree = try first("SELECT count, frontier FROM ledger_tree") { row throws(RegistryError) in
            MerkleTree(count: try row.integer(0), frontier: try row.blob(1))
        }
        guard let tree, let tree else { throw .corrupt("ledger_tree") }
        return tree
    }

    @discardableResult
    func append(_ draft: LedgerDraft) throws(RegistryError) -> LedgerEntry {
        try require(draft.word, on: draft.subject, by: draft.act)
        var tree = try ledgerTree()
        let entry = LedgerEntry(draft, number: tree.count + 1, salt: freshSalt())
        tree.append(entry.leafHash)
        try record(
            """
            INSERT INTO ledger_entry (number, body, private_body, salt, leaf_hash) VALUES ($1, $2, $3, $4, $5)
            """,
            [
                SQLValue(entry.number), SQLValue(entry.body), SQLValue(entry.privateBody), .blob(entry.salt),
                .blob(entry.leafHash),
            ])
        try record(
            "UPDATE ledger_tree SET count = $1, frontier = $2 WHERE id = 1",
            [SQLValue(tree.count), .blob(Array(tree.frontier.joined()))])
        try recordVersions(entry: entry.number, on: draft.act.today)
        try note(entry, of: draft)
        return entry
    }

    /// 16 bytes of the system's cryptographic randomness.
    private func freshSalt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
