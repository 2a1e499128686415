import Registry
import StampFormat
import Testing

@Suite struct TokenContractTests {
    private let day: Int64 = 86_400_000

    private func act(_ at: Int64) throws -> Act {
        Act(actor: "Minh", role: .administrator, at: at, today: try Sample.day("2026-11-20"))
    }

    /// An office with an administrator, Minh, and a clerk, person 2.
    private func staffed(_ driver: StoreDriver) async throws -> (TestOffice, TokenDesk<AnyStore>) {
        let office = try await TestOffice(driver)
        let people = PersonDesk(store: office.store)
        _ = try await people.add("Minh", roles: [.administrator], producer: nil, by: act(1))
        _ = try await people.add("Phần mềm", roles: [.clerk, .approver], producer: nil, by: act(1))
        return (office, TokenDesk(store: office.store))
    }

    private func order(days: Int = 10) -> TokenOrder {
        TokenOrder(name: "Kho", person: 2, roles: [.clerk], scopes: [.writeStamps], days: days)
    }

    @Test("a token works until it is revoked, expires, or its person leaves", arguments: StoreDriver.allCases)
    func life(_ driver: StoreDriver) async throws {
        let (office, desk) = try await staffed(driver)
        let (token, secret) = try await desk.issue(order(), by: act(100))
        #expect(token.roles == [.clerk] && token.number == 1)
        #expect(TokenSecret(secret.text) == secret && TokenSecret(secret.text + "0") == nil)
        let holder = try #require(try await desk.holder(of: secret, at: 200))
        #expect(holder.person.number == 2)
        #expect(holder.token.allows(.readStamps) && !holder.token.allows(.writeRegister))
        #expect(try await desk.holder(of: .random(number: 1), at: 200) == nil)
        #expect(try await desk.holder(of: secret, at: 100 + 10 * day) == nil)
        let used = try await office.store.read { reader throws(RegistryError) in try reader.token(1) }
        #expect(used?.lastUsedOn == Day(unixSeconds: 0))
        _ = try await desk.revoke(1, by: act(300))
        #expect(try await desk.holder(of: secret, at: 400) == nil)
        await #expect(throws: RegistryError.token(.revoked(1))) { try await desk.revoke(1, by: act(301)) }
        let (_, other) = try await desk.issue(order(), by: act(500))
        _ = try await PersonDesk(store: office.store).retire(2, by: act(501))
        #expect(try await desk.holder(of: other, at: 502) == nil)
        #expect(try await office.isWhole())
    }

    @Test("an order beyond its limits issues nothing", arguments: StoreDriver.allCases)
    func refused(_ driver: StoreDriver) async throws {
        let (office, desk) = try await staffed(driver)
        let orders: [(TokenOrder, RegistryError)] = [
            (order(days: 0), .token(.lifeOutOfRange(allowed: AccessToken.lives))),
            (order(days: 731), .token(.lifeOutOfRange(allowed: AccessToken.lives))),
            (TokenOrder(name: " ", person: 2, scopes: [.verify]), .token(.badName)),
            (TokenOrder(name: "Kho", person: 2, scopes: []), .token(.scopesMissing)),
            (
                TokenOrder(name: "Kho", person: 2, scopes: [.verify], perMinute: 0),
                .token(.rateOutOfRange(allowed: AccessToken.rates))
            ),
            (
                TokenOrder(name: "Kho", person: 2, roles: [.auditor], scopes: [.verify]),
                .token(.roleNotHeld(.auditor, person: 2))
            ),
            (TokenOrder(name: "Kho", person: 9, scopes: [.verify]), .rights(.unknownPersonNumber(9))),
        ]
        for (order, refusal) in orders {
            await #expect(throws: refusal) { try await desk.issue(order, by: act(1)) }
        }
        #expect(try await office.store.read { reader throws(RegistryError) in try reader.tokens() }.isEmpty)
    }

    /// A store whose act leaves its answer under a key.
    private func keyed(
        over store: AnyStore, hash: UInt8 = 1, at: Int64 = 1000, refusing: RegistryError? = nil
    ) -> KeyedStore<AnyStore> {
        let hash = [UInt8](repeating: hash, count: 32)
        return KeyedStore(
            store,
            KeyedRequest(token: 1, key: "k", hash: hash, at: at, condition: { _ throws(RegistryError) in }) {
                made, _ throws(RegistryError) in
                if let refusing { throw refusing }
                guard let allotment = made as? Allotment else { throw .corrupt("made") }
                return KeptAnswer(
                    requestHash: hash, status: 201, body: "{\"a\":\(allotment.number.number)}",
                    location: "/a", at: at)
            })
    }

    private func request(in store: KeyedStore<AnyStore>) async throws -> Allotment {
        try await AllotmentDesk(store: store).request(
            AllotmentRequest(
                product: Sample.number(), kind: .recognisedProduct, quantity: 5, lot: Sample.lot),
            by: Act(actor: "Phần mềm", role: .clerk, at: 1000, today: Sample.day("2026-11-20")))
    }

    private func kept(_ office: TestOffice, at now: Int64 = 1000) async throws -> KeptAnswer? {
        try await office.store.read { reader throws(RegistryError) in
            try reader.keptAnswer(of: 1, key: "k", at: now)
        }
    }

    private func allotmentCount(_ office: TestOffice) async throws -> Int {
        try await office.store.read { reader throws(RegistryError) in try reader.allotments() }.count
    }

    @Test("an act under a key happens once, with its answer", arguments: StoreDriver.allCases)
    func once(_ driver: StoreDriver) async throws {
        let (office, desk) = try await staffed(driver)
        _ = try await desk.issue(order(), by: act(1))
        _ = try await request(in: keyed(over: office.store))
        let answer = try #require(try await kept(office))
        #expect(answer.body == "{\"a\":1}" && answer.status == 201 && answer.location == "/a")
        await #expect(throws: RegistryError.token(.doneAlready)) {
            try await request(in: keyed(over: office.store))
        }
        await #expect(throws: RegistryError.token(.keyReused)) {
            try await request(in: keyed(over: office.store, hash: 2))
        }
        #expect(try await allotmentCount(office) == 1)
        // After a day the key is free again, and what was kept is gone.
        #expect(try await kept(office, at: 1000 + day) == nil)
        _ = try await request(in: keyed(over: office.store, hash: 2, at: 1000 + day))
        #expect(try await allotmentCount(office) == 2)
        #expect(try await office.isWhole())
    }

    @Test("what ends before its answer is kept did not happen", arguments: StoreDriver.allCases)
    func crash(_ driver: StoreDriver) async throws {
        let (office, desk) = try await staffed(driver)
        _ = try await desk.issue(order(), by: act(1))
        let before = try await office.ledgerCount()
        await #expect(throws: RegistryError.storageFailed) {
            try await request(in: keyed(over: office.store, refusing: .storageFailed))
        }
        #expect(try await allotmentCount(office) == 0)
        #expect(try await office.ledgerCount() == before)
        #expect(try await kept(office) == nil)
        _ = try await request(in: keyed(over: office.store))
        #expect(try await allotmentCount(office) == 1)
    }

    @Test("of requests that come at once one is done", arguments: StoreDriver.allCases)
    func together(_ driver: StoreDriver) async throws {
        let (office, desk) = try await staffed(driver)
        _ = try await desk.issue(order(), by: act(1))
        let stores = [office.store, try await office.elsewhere()]
        let done = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                let store = stores[number % 2]
                group.addTask { (try? await self.request(in: self.keyed(over: store))) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
        #expect(try await allotmentCount(office) == 1)
        #expect(try await kept(office) != nil)
    }
}
