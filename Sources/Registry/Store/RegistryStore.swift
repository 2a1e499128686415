package import StampFormat

/// Where the registry keeps its facts.
///
/// A write is one transaction, durable when it returns, and safe beside others from any process; when its
/// body throws, nothing of it remains. A write that changes a fact without a ledger entry is refused.
package protocol RegistryStore: ScanStoring, DatedReading, BriefReading {
    /// Reads facts as of one moment.
    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result

    /// Changes facts and writes their ledger entries.
    func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result

    /// Changes shares of jobs and stores what they made, durably, beside any number of others. No change of
    /// facts: the entry that started the work covers it.
    func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result

    /// Runs `body` while no other process holds the same claim; the claim ends with the process at the latest.
    ///
    /// - Throws: the claim's own refusal when it is held.
    func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result
}

extension RegistryStore {
    /// Stores a signed block, durably.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` when the block is there already: a block is signed once.
    package func insert(_ block: SignedBlock) async throws(RegistryError) {
        try await record { recorder throws(RegistryError) in try recorder.insert(block) }
    }
}

/// Something that only one process does at a time.
package enum StoreClaim: Hashable, Sendable {
    case signing(AllotmentNumber)

    /// What a second process is told.
    package var refusal: RegistryError {
        switch self {
        case .signing(let number): .signingInProgress(number)
        }
    }
}
