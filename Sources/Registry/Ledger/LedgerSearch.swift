extension RegistryStore {
    /// Subjects of all entries of an act, oldest first, such as `key:3`.
    package func subjects(of word: ActWord) async throws(RegistryError) -> [String] {
        try await records(of: [word]).map(\.subject)
    }

    /// All entries of some acts, oldest first; the rest of the ledger is passed over page by page.
    func records(of words: Set<ActWord>) async throws(RegistryError) -> [LedgerRecord] {
        let starts = words.map { "{\"act\":\"\($0.rawValue)\"" }
        var records: [LedgerRecord] = []
        var next = 1
        while true {
            let first = next
            let page = try await read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: first, limit: 1000)
            }
            guard let last = page.last else { return records }
            for entry in page where starts.contains(where: entry.body.hasPrefix) {
                records.append(try LedgerRecord(entry))
            }
            next = last.number + 1
        }
    }
}
