internal import Registry

/// At most so many sessions of one process; who finds none free waits in line, without holding a thread.
actor PostgresPool {
    private let address: PostgresAddress
    private var idle: [PostgresSession] = []
    private var count = 0
    private var waiting: [CheckedContinuation<PostgresSession, Never>] = []

    init(_ address: PostgresAddress) { self.address = address }

    /// Lends a session for the time of `work`.
    nonisolated func lend<Result: Sendable>(
        _ work: (PostgresSession) async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        let session = await take()
        do throws(RegistryError) {
            let result = try await work(session)
            await put(session)
            return result
        } catch {
            await put(session)
            throw error
        }
    }

    private func take() async -> PostgresSession {
        if let session = idle.popLast() { return session }
        if count < address.own.pool {
            count += 1
            return PostgresSession(address)
        }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func put(_ session: PostgresSession) {
        guard !waiting.isEmpty else {
            idle.append(session)
            return
        }
        waiting.removeFirst().resume(returning: session)
    }
}
