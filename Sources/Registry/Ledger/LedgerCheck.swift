/// The result of reading the whole ledger again.
package struct LedgerReport: Hashable, Sendable {
    package let entries: Int
    package let root: [UInt8]
    /// The first fault, or nil.
    package let fault: String?
}

/// Proves that the ledger is whole: every number, leaf hash, commitment and the tree's root.
package enum LedgerCheck {
    /// Reads in pages, so that memory does not grow with the ledger.
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> LedgerReport {
        var tree = MerkleTree()
        while true {
            let next = tree.count + 1
            let page = try await store.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: next, limit: 1000)
            }
            for entry in page {
                if let fault = entry.fault(expecting: tree.count + 1) {
                    return LedgerReport(
                        entries: tree.count, root: tree.root, fault: "entry \(tree.count + 1): \(fault)")
                }
                tree.append(entry.leafHash)
            }
            if page.isEmpty { break }
        }
        let stored = try await store.read { reader throws(RegistryError) in try reader.ledgerTree() }
        let fault =
            stored == tree ? nil : "tree: stored head of \(stored.count) entries is not that of \(tree.count)"
        return LedgerReport(entries: tree.count, root: tree.root, fault: fault)
    }
}
