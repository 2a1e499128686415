import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct SigningClaimContractTests {
    @Test("while one process signs an allotment another is told so", arguments: StoreDriver.allCases)
    func held(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(5).number
        let other = try await office.elsewhere()
        await #expect(throws: RegistryError.signingInProgress(number)) {
            try await other.exclusively(.signing(number)) { () async throws(RegistryError) in
                do {
                    _ = try await office.sign(number)
                } catch let error as RegistryError {
                    throw error
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(try await office.sign(number).stage == .closed)
    }

    @Test("another allotment can be signed at the same time", arguments: StoreDriver.allCases)
    func other(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (first, second) = (try await office.approved(5).number, try await office.approved(5).number)
        let other = try await office.elsewhere()
        let stage = try await other.exclusively(.signing(first)) { () async throws(RegistryError) in
            try? await office.sign(second).stage
        }
        #expect(stage == .closed)
        #expect(try await office.sign(first).stage == .closed)
    }

    @Test("of several signings at once exactly one signs, every serial once", arguments: StoreDriver.allCases)
    func race(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(8_200).number
        let stores = [office.store, try await office.elsewhere(), try await office.elsewhere()]
        let (key, window, act) = (try Sample.key(), try Sample.window(), try Sample.act())
        let outcomes = await withTaskGroup(of: String.self) { group in
            for store in stores {
                group.addTask {
                    do throws(RegistryError) {
                        return try await SigningDesk(store: store, width: 2).sign(
                            number, with: key, window: window, by: act
                        ) { _ in }.stage.rawValue
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == "closed" } == 1)
        // A run that starts after the other ended finds the allotment closed.
        #expect(outcomes.allSatisfy { ["closed", "signing-in-progress", "wrong-stage"].contains($0) })
        #expect(try await office.blocks(number).map(\.serials.count) == [4096, 4096, 8])
        #expect(try await office.isWhole())
    }
}
