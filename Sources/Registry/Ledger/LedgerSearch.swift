extension RegistryStore {
    /// Subjects of all entries of an act, oldest first, such as `key:3`.
    ///
    /// The ledger is read in pages: memory does not grow with it.
    package func subjects(of word: ActWord) async throws(RegistryError) -> [String] {
        var subjects: [String] = []
        var next = 1
        while true {
            let first = next
            let page = try await read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: first, limit: 1000)
            }
            guard let last = page.last else { return subjects }
            for entry in page where entry.body.hasPrefix("{\"act\":\"\(word.rawValue)\"") {
                subjects.append(try LedgerRecord(entry).subject)
            }
            next = last.number + 1
        }
    }
}
