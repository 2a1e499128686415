internal import Registry

/// The ledger's public forms, page by page: what happened, without names.
struct LedgerAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.read("/v1/ledger", .readOversight, .office) { asked in
            let page = try PageQuery(asked.request, path: "/v1/ledger")
            let after = Int(try page.last(RegisterNumber.allotment) ?? 0)
            let found = try await asked.store.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: after + 1, limit: page.limit + 1)
            }
            return page.answer("entries", found, number: \.number, .revalidated) { entry in
                [
                    "entry": CanonicalJSON(text: entry.body) ?? .null,
                    "leaf_hash": .string(Hex.text(of: entry.leafHash)), "number": .integer(entry.number),
                ]
            }
        }
    }
}
