import Registry
import StampFormat
import Testing

@testable import RegistrySQL

/// PgBouncer in transaction mode: every transaction may have another connection, and none keeps anything.
@Suite struct PoolerTests {
    @Test("an allotment is signed and closed behind a pooler", arguments: ["&pooler=transaction", ""])
    func path(_ query: String) async throws {
        let office = try await TestOffice(.postgres)
        let number = try await office.approved(8_200).number
        let address = try office.scratch.database().pooled(query)
        let store = try await PostgresStore(address, creating: false)
        let (key, window, act) = (try Sample.key(), try Sample.window(), try Sample.act(as: .administrator))
        let closed = try await SigningDesk(store: store, width: 2).sign(
            number, with: key, window: window, by: act
        ) { _ in }
        #expect(closed.stage == .closed)
        let entries = try await office.ledgerCount()
        // Without being told, it was noticed: names of statements were of another connection.
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await store.read { reader throws(RegistryError) in try reader.ledgerTree().count }
                }
            }
            for try await count in group { #expect(count == entries) }
        }
        #expect(try await office.isWhole())
    }

    @Test func `a claim holds behind a pooler`() async throws {
        let office = try await TestOffice(.postgres)
        let number = try await office.approved(5).number
        let address = try office.scratch.database().pooled("&pooler=transaction")
        let store = try await PostgresStore(address, creating: false)
        await #expect(throws: RegistryError.signingInProgress(number)) {
            try await store.exclusively(.signing(number)) { () async throws(RegistryError) in
                try await store.exclusively(.signing(number)) {}
            }
        }
        try await store.exclusively(.signing(number)) {}
    }
}
