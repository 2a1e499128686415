import Registry

/// Any store behind one type, so that one suite serves every driver.
struct AnyStore: RegistryStore {
    let store: any RegistryStore
    /// Where it lives: gone when nobody asks the store any more.
    var scratch: Scratch?

    func readBriefly<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await store.readBriefly(body)
    }

    func readBrieflyDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result> {
        try await store.readBrieflyDated(body)
    }

    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await store.read(body)
    }

    func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await store.write(body)
    }

    func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await store.record(body)
    }

    func append(_ scans: [Scan]) async throws(RegistryError) { try await store.append(scans) }

    func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await store.exclusively(claim, body)
    }
}
