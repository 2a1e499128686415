package import Registry

/// A streaming replica of the register, for reading what may be a little old.
package struct ReplicaAddress: Sendable {
    let address: PostgresAddress
    /// Milliseconds: older facts are not shown, the register is asked instead.
    let mostAge: Int64

    /// Seconds that may be allowed, and those that are unless someone says otherwise.
    package static let ageBounds = 2...86_400
    package static let usualAge = 10

    /// - Parameters:
    ///   - address: of the replica.
    ///   - mostAge: in seconds, within ``ageBounds``.
    /// - Throws: ``DatabaseRefusal/badReplica(_:)``.
    package init(_ address: DatabaseAddress, mostAge: Int) throws(RegistryError) {
        guard case .postgres(var server) = address else { throw .database(.badReplica(.notAServer)) }
        guard ReplicaAddress.ageBounds.contains(mostAge) else {
            throw .database(.badReplica(.badAge(mostAge, allowed: ReplicaAddress.ageBounds)))
        }
        server.isWaitedFor = false
        self.address = server
        self.mostAge = Int64(mostAge) * 1000
    }
}

/// A replica that is asked as long as it is known to be young enough.
final class PostgresReplica: Sendable {
    private let pool: PostgresPool
    private let clock: ReplicaClock
    private let mostAge: Int64

    /// `register`: asked over a connection of its own, which does not wait while the register is away; the replica
    /// can answer meanwhile.
    init(_ replica: ReplicaAddress, of register: PostgresAddress) {
        var register = register
        register.isWaitedFor = false
        pool = PostgresPool(replica.address)
        mostAge = replica.mostAge
        clock = ReplicaClock(primary: PostgresPool(register), replica: pool)
    }

    /// - Throws: ``DatabaseRefusal/badReplica(_:)`` for a server that answers and is no replica of the register.
    func requireSameRegister() async throws(RegistryError) { try await clock.requireSameRegister() }

    /// What `body` reads, or nil when the register must be asked: the replica is too old, away or in doubt.
    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async -> Dated<Result>? {
        guard let seen = await clock.seen(), age(since: seen) != nil else { return nil }
        do throws(RegistryError) {
            let result = try await pool.lend { session throws(RegistryError) in
                try await session.run(.read) { connection throws(RegistryError) in
                    try body(RegistryTransaction(connection))
                }
            }
            // Reading may have taken long: the facts were young when it began.
            return age(since: seen).map { Dated(result, age: $0) }
        } catch {
            // Whatever it was: what the register says counts.
            await clock.doubt()
            return nil
        }
    }

    /// Milliseconds, or nil when that is more than is allowed.
    private func age(since seen: ReplicaClock.Instant) -> Int64? {
        let age = Int64((seen.duration(to: .now) / .milliseconds(1)).rounded(.up))
        return age <= mostAge ? age : nil
    }
}
