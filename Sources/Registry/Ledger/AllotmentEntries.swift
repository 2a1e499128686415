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
}
