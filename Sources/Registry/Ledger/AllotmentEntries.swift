internal import StampFormat

/// What the ledger says of allotments.
enum AllotmentEntries {
    private static let acts: Set<ActWord> = [
        .allotmentRequested, .allotmentApproved, .allotmentRefused, .allotmentSigningStarted,
        .allotmentClosed,
    ]

    /// The facts after the last act on each allotment, by subject, such as `allotment:3`.
    ///
    /// Memory grows with the allotments, not with the ledger.
    static func facts(in store: some RegistryStore) async throws(RegistryError) -> [String: CanonicalJSON] {
        let records = try await store.records(of: acts)
        return Dictionary(records.map { ($0.subject, $0.after) }) { _, last in last }
    }

    /// The facts after the last act on one allotment among the entries after `count`; nil when there is none.
    static func facts(
        of number: AllotmentNumber, after count: Int, _ reader: any RegistryReader
    ) throws(RegistryError) -> CanonicalJSON? {
        let subject = LedgerSubject.allotment(number).text
        var facts: CanonicalJSON?
        for entry in try reader.ledgerEntries(from: count + 1, limit: .max) {
            let record = try LedgerRecord(entry)
            guard record.subject == subject, acts.contains(where: { $0.rawValue == record.act }) else {
                continue
            }
            facts = record.after
        }
        return facts
    }
}

/// What the ledger said of allotments when it had so many entries.
struct AllotmentsTold {
    let count: Int
    let facts: [String: CanonicalJSON]

    init(in store: some RegistryStore) async throws(RegistryError) {
        // Counted first: what is told twice is the same.
        count = try await store.read { reader throws(RegistryError) in try reader.ledgerTree().count }
        facts = try await AllotmentEntries.facts(in: store)
    }
}
