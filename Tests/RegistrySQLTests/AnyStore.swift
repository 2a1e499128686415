import Registry

/// Any store behind one type, so that one suite serves every driver.
struct AnyStore: RegistryStore {
    let store: any RegistryStore
    /// Where it lives: gone when nobody asks the store any more.
    var scratch: Scratch?

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

    func insert(_ block: SignedBlock) async throws(RegistryError) { try await store.insert(block) }

    func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await store.exclusively(claim, body)
    }
}
