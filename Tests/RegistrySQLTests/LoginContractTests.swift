import Registry
import StampFormat
import Testing

@Suite struct LoginContractTests {
    private let password = "cam chanh bưởi ổi"
    private let day: Int64 = 86_400_000

    private func act(_ at: Int64, _ actor: String = "Minh") throws -> Act {
        Act(actor: actor, role: .administrator, at: at, today: try Sample.day("2026-11-20"))
    }

    private func credentials(_ name: String = "Minh", _ password: String? = nil, code: String = "")
        -> Credentials
    {
        Credentials(name: name, password: password ?? self.password, oneTimeCode: code)
    }

    /// An office whose administrator Minh has a login, made at time 0.
    private func opened(_ driver: StoreDriver) async throws -> (TestOffice, LoginDesk<AnyStore>, Person) {
        let office = try await TestOffice(driver)
        let desk = LoginDesk(store: office.store)
        let code = try #require(try await desk.firstCode(at: 0))
        let person = try await desk.open(code, name: "Minh", password: password, at: act(1))
        return (office, desk, person)
    }

    @Test("the first code makes the first administrator, once", arguments: StoreDriver.allCases)
    func first(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = LoginDesk(store: office.store)
        let old = try #require(try await desk.firstCode(at: 0))
        let code = try #require(try await desk.firstCode(at: 5))
        await #expect(throws: RegistryError.login(.codeUnknown)) { try await desk.invited(old, at: 6) }
        await #expect(throws: RegistryError.login(.codeUnknown)) { try await desk.invited(code, at: 5 + day) }
        await #expect(throws: RegistryError.login(.password(.tooShort(least: 10)))) {
            try await desk.open(code, name: "Minh", password: "ngắn", at: act(6))
        }
        let person = try await desk.open(code, name: "Minh", password: password, at: act(7))
        #expect(person.roles == [.administrator])
        #expect(try await desk.firstCode(at: 8) == nil)
        await #expect(throws: RegistryError.login(.codeUnknown)) {
            try await desk.open(code, name: "Minh", password: password, at: act(9))
        }
        #expect(try await office.isWhole())
    }

    @Test("a session lives, is renewed by use and ends with the service", arguments: StoreDriver.allCases)
    func session(_ driver: StoreDriver) async throws {
        let (office, desk, minh) = try await opened(driver)
        let people = PersonDesk(store: office.store)
        let lan = try await people.add("Lan", roles: [.clerk], producer: nil, by: act(2))
        let code = try await desk.invite(lan.number, by: act(3))
        _ = try await desk.open(code, name: "", password: password, at: act(4))
        let token = try await desk.signIn(credentials("  lan "), at: 10)
        #expect(try await desk.holder(of: token, at: LoginSession.idle)?.person == lan)
        #expect(try await desk.holder(of: token, at: LoginSession.idle + 1000)?.session.createdAt == 10)
        #expect(try await desk.holder(of: token, at: 3 * LoginSession.idle) == nil)
        #expect(try await desk.holder(of: .random(), at: 11) == nil)
        _ = try await people.retire(lan.number, by: act(12))
        #expect(try await desk.holder(of: token, at: 13) == nil)
        await #expect(throws: RegistryError.login(.wrong)) {
            try await desk.signIn(credentials("Lan"), at: 14)
        }
        #expect(minh.number == 1)
        let entries = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 100)
        }
        #expect(entries.contains { $0.body.contains(ActWord.loginInvited.rawValue) })
    }

    @Test("wrong passwords cost time, for names that nobody has too", arguments: StoreDriver.allCases)
    func delay(_ driver: StoreDriver) async throws {
        let (office, desk, _) = try await opened(driver)
        for _ in 0...SignInDelay.free {
            await #expect(throws: RegistryError.login(.wrong)) {
                try await desk.signIn(credentials("Minh", "sai mật khẩu rồi"), at: 1000)
            }
        }
        await #expect(throws: RegistryError.login(.wait(seconds: 2))) {
            try await desk.signIn(credentials(), at: 1000)
        }
        await #expect(throws: RegistryError.login(.wrong)) {
            try await desk.signIn(credentials("Ai đó"), at: 1000)
        }
        _ = try await desk.signIn(credentials(), at: 3000)
        #expect(try await office.isWhole())
    }

    @Test("a burst of guesses costs what the same guesses cost one by one", arguments: StoreDriver.allCases)
    func burst(_ driver: StoreDriver) async throws {
        let (office, desk, _) = try await opened(driver)
        let compared = await withTaskGroup { group in
            for guess in 0..<12 {
                group.addTask {
                    await #expect(throws: RegistryError.self) {
                        try await desk.signIn(credentials("Minh", "mật khẩu số \(guess)"), at: 1000)
                    }
                }
            }
            return await group.reduce(0) { $1 == .login(.wrong) ? $0 + 1 : $0 }
        }
        #expect(compared <= SignInDelay.free + 1)
        #expect(try await office.isWhole())
    }

    @Test(
        "an app's code is asked once it is proved, and a recovery code stands in once",
        arguments: StoreDriver.allCases)
    func app(_ driver: StoreDriver) async throws {
        let (office, desk, minh) = try await opened(driver)
        let app = OneTimePassword.random()
        await #expect(throws: RegistryError.login(.wrongOneTimeCode)) {
            try await desk.useApp(app, proving: "x", of: minh.number, at: 60_000)
        }
        let codes = try await desk.useApp(app, proving: app.code(ofStep: 2), of: minh.number, at: 60_000)
        #expect(Set(codes).count == 10)
        let now: Int64 = 120_000
        for wrong in ["", app.code(ofStep: 2)] {
            await #expect(throws: RegistryError.login(.wrong)) {
                try await desk.signIn(credentials(code: wrong), at: now)
            }
        }
        _ = try await desk.signIn(credentials(code: app.code(ofStep: 4)), at: now)
        _ = try await desk.signIn(credentials(code: codes[0].text.lowercased()), at: now)
        await #expect(throws: RegistryError.login(.wrong)) {
            try await desk.signIn(credentials(code: codes[0].text), at: now)
        }
        try await desk.leaveApp(of: minh.number, password: password, at: now)
        _ = try await desk.signIn(credentials(), at: now)
        #expect(try await office.isWhole())
    }

    @Test("another password ends the other sessions and keeps this one", arguments: StoreDriver.allCases)
    func change(_ driver: StoreDriver) async throws {
        let (office, desk, minh) = try await opened(driver)
        let (here, there) = (
            try await desk.signIn(credentials(), at: 10), try await desk.signIn(credentials(), at: 11)
        )
        let session = try #require(try await desk.holder(of: here, at: 12)).session
        await #expect(throws: RegistryError.login(.wrongPassword)) {
            try await desk.changePassword(
                of: minh, from: "không phải nó", to: "mít dừa chuối na", keeping: session, at: 13)
        }
        try await desk.changePassword(
            of: minh, from: password, to: "mít dừa chuối na", keeping: session, at: 14)
        #expect(try await desk.holder(of: here, at: 15) != nil)
        #expect(try await desk.holder(of: there, at: 15) == nil)
        try await desk.end(session.name, of: minh.number)
        #expect(try await desk.holder(of: here, at: 16) == nil)
        #expect(try await office.isWhole())
    }
}
