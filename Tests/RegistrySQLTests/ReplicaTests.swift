import Registry
import StampFormat
import TestTools
import Testing

@testable import RegistrySQL

/// Reading from a streaming replica that is young enough, and not from one that is not.
@Suite(.serialized) struct ReplicaTests {
    /// A server of its own with an office, and its replica.
    private struct Pair {
        let server: PostgresServer
        let replica: ReplicaServer
        let primary: PostgresStore
        private let act: Act

        init() async throws {
            server = try PostgresServer()
            act = try Sample.act(as: .administrator, on: "2026-01-01")
            primary = try await Self.office("office", on: server, by: act)
            replica = try ReplicaServer(of: server)
        }

        static func office(
            _ name: String, on server: PostgresServer, by act: Act
        ) async throws -> PostgresStore {
            let admin = try PostgresConnection(PostgresAddress(url: server.url("postgres")), usesNames: false)
            try admin.run("CREATE DATABASE \(name) TEMPLATE template0")
            let store = try await PostgresStore(PostgresAddress(url: server.url(name)), creating: true)
            try await OfficeDesk(store: store).found(Sample.office(), by: act)
            return store
        }

        /// The office's store as one has it who asks the replica too.
        func store(mostAge: Int = 10) async throws -> PostgresStore {
            let address = try DatabaseAddress(replica.url("office"))
            return try await PostgresStore(
                PostgresAddress(url: server.url("office")), creating: false,
                replica: ReplicaAddress(address, mostAge: mostAge))
        }

        func onReplica(_ statement: String) throws {
            let address = try PostgresAddress(url: replica.url("office"))
            try PostgresConnection(address, usesNames: false).run(statement)
        }

        /// One more act, which the ledger counts.
        func act(_ number: UInt32) async throws {
            let act = try Sample.act()
            let producer = Sample.producer(number)
            try await primary.write { writer throws(RegistryError) in
                try writer.put(producer)
                try writer.append(LedgerDraft(.registerImported, on: .importFile(kind: "test"), by: act))
            }
        }
    }

    /// Entries as a verdict would see them, and how old that may be.
    private static func entries(_ store: PostgresStore) async throws -> Dated<Int> {
        try await store.readDated { reader throws(RegistryError) in try reader.ledgerTree().count }
    }

    /// The first answer that is as wanted, asked for some seconds.
    private static func awaited(
        _ store: PostgresStore, _ isWanted: (Dated<Int>) -> Bool
    ) async throws -> Dated<Int> {
        var answer = try await entries(store)
        for _ in 0..<200 where !isWanted(answer) {
            try await Task.sleep(for: .milliseconds(100))
            answer = try await entries(store)
        }
        return answer
    }

    @Test func `a replica answers, says its age, is left when too old, and found again`() async throws {
        let pair = try await Pair()
        let store = try await pair.store(mostAge: 3)
        #expect(try await Self.awaited(store) { $0.age > 0 }.value == 1)
        try pair.onReplica("SELECT pg_wal_replay_pause()")
        try await pair.act(1)
        // As long as its age is allowed the old answer comes, with that age; never one without.
        var ages: [Int64] = []
        let fresh = try await Self.awaited(store) { answer in
            if answer.value == 1 { ages.append(answer.age) }
            return answer.value == 2
        }
        #expect(fresh.value == 2 && fresh.age == 0)
        #expect(ages.allSatisfy { (1...3000).contains($0) } && ages.sorted() == ages)
        // The register itself answers while the replica stands still.
        try await Task.sleep(for: .seconds(1))
        #expect(try await Self.entries(store).age == 0)
        try pair.onReplica("SELECT pg_wal_replay_resume()")
        let again = try await Self.awaited(store) { $0.age > 0 }
        #expect(again.value == 2 && again.age > 0)
        withExtendedLifetime(pair) {}
    }

    @Test func `a replica that goes away is not waited for`() async throws {
        let pair = try await Pair()
        let store = try await pair.store(mostAge: 3600)
        #expect(try await Self.awaited(store) { $0.age > 0 }.value == 1)
        pair.replica.stop()
        try await pair.act(1)
        for _ in 0..<20 { #expect(try await Self.entries(store).age == 0) }
        #expect(try await Self.entries(store).value == 2)
    }

    @Test func `without the register the replica answers while it is young enough, then nobody`() async throws
    {
        let pair = try await Pair()
        // One allows a day, so that however slowly this runs it is young; the other will find it too old.
        let patient = try await pair.store(mostAge: 86_400)
        let strict = try await pair.store(mostAge: 2)
        #expect(try await Self.awaited(patient) { $0.age > 0 }.value == 1)
        pair.server.stop()
        #expect(try await Self.entries(patient).age > 0)
        let error = await #expect(throws: RegistryError.self) {
            _ = try await Self.awaited(strict) { $0.age == 0 }
        }
        #expect(error?.code == "database-unreachable")
    }

    @Test func `what is no replica of the register is refused`() async throws {
        let pair = try await Pair()
        let act = try Sample.act(as: .administrator, on: "2026-01-01")
        _ = try await Pair.office("other", on: pair.server, by: act)
        let refusals: [(String, ReplicaFault)] = [
            (pair.server.url("office"), .notReplaying), (pair.server.url("other"), .otherRegister),
        ]
        for (url, fault) in refusals {
            let replica = try ReplicaAddress(DatabaseAddress(url), mostAge: 10)
            await #expect(throws: RegistryError.database(.badReplica(fault))) {
                try await PostgresStore(
                    PostgresAddress(url: pair.server.url("office")), creating: false, replica: replica)
            }
        }
        // One that is away is no fault: the register answers.
        let away = try ReplicaAddress(DatabaseAddress("postgres://stamp@/office?host=/nowhere"), mostAge: 10)
        let store = try await PostgresStore(
            PostgresAddress(url: pair.server.url("office")), creating: false, replica: away)
        let answer = try await Self.entries(store)
        #expect(answer.value == 1 && answer.age == 0)
        withExtendedLifetime(pair) {}
    }

    @Test("an age outside its bounds is refused", arguments: [-1, 0, 1, 86_401])
    func bounds(_ seconds: Int) throws {
        let fault = ReplicaFault.badAge(seconds, allowed: 2...86_400)
        #expect(throws: RegistryError.database(.badReplica(fault))) {
            try ReplicaAddress(DatabaseAddress("postgres://stamp@/office"), mostAge: seconds)
        }
    }

    @Test func `a file has no replica`() async throws {
        #expect(throws: RegistryError.database(.badReplica(.notAServer))) {
            try ReplicaAddress(.file("x"), mostAge: 10)
        }
        let scratch = try Scratch()
        let replica = try ReplicaAddress(DatabaseAddress("postgres://stamp@/office"), mostAge: 10)
        await #expect(throws: RegistryError.database(.badReplica(.notAServer))) {
            try await OfficeStore(at: .file(scratch.path("a")), creating: true, replica: replica)
        }
    }

    @Test("ages are told in seconds, never too small", arguments: [(0, 0), (1, 1), (1000, 1), (1001, 2)])
    func seconds(age: (Int64, Int)) { #expect(Dated(1, age: age.0).ageSeconds == age.1) }
}
