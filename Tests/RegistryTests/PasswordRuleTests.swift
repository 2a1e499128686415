import Registry
import Testing

@Suite struct PasswordRuleTests {
    @Test(
        "what can be guessed is refused",
        arguments: [
            ("short1!", PasswordFault.tooShort(least: 10)), ("aaaaaaaaaabb", .tooSimple),
            ("1234567890", .tooSimple), ("Mật khẩu 2026", .tooSimple), ("abcdefghijk", .tooSimple),
            ("nguyen-thi-lan-1", nil), ("Nguyễn Thị Lan 7", .holdsName), ("cam chanh bưởi ổi", nil),
            (String(repeating: "xoài ", count: 30), .tooLong(most: 128)),
        ] as [(String, PasswordFault?)])
    func fault(password: String, fault: PasswordFault?) {
        #expect(PasswordRule.fault(in: password, of: "Nguyễn Thị Lan") == fault)
    }

    @Test func `slips are free, then each failure doubles the wait up to its end`() {
        var delay = SignInDelay()
        var waits: [Int] = []
        for _ in 0..<16 {
            delay = delay.failing(at: 1000)
            waits.append(delay.seconds(at: 1000))
        }
        #expect(waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
        #expect(delay.seconds(at: 1000 + 899_001) == 1)
        #expect(delay.seconds(at: 1000 + 900_000) == 0)
    }

    @Test func `a session ends when idle and after a working day`() {
        var session = LoginSession(hash: [1], person: 1, createdAt: 0, seenAt: 0)
        #expect(session.isLive(at: LoginSession.idle - 1))
        #expect(!session.isLive(at: LoginSession.idle))
        session.seenAt = LoginSession.longest - 1
        #expect(session.isLive(at: LoginSession.longest - 1))
        #expect(!session.isLive(at: LoginSession.longest))
        #expect(!session.isLive(at: -1))
    }

    @Test func `a code is read however it is typed`() throws {
        let code = LoginCode.invitation()
        #expect(code.text.count == 29)
        let typed = code.text.lowercased().filter { $0 != "-" }
            .replacingOccurrences("0", "o").replacingOccurrences("1", "l")
        #expect(LoginCode(typed) == code)
        #expect(LoginCode(String(code.text.dropLast())) == nil)
        #expect(LoginCode(String(code.text.dropLast()) + "U") == nil)
        #expect(LoginCode.recovery().text.count == 19)
    }

    @Test func `a form's token is its session's own`() throws {
        let (one, other) = (SessionToken.random(), SessionToken.random())
        #expect(one.isOwn(formToken: one.formToken))
        #expect(!one.isOwn(formToken: other.formToken))
        #expect(!one.isOwn(formToken: ""))
        #expect(SessionToken(one.text) == one)
        #expect(SessionToken("00") == nil)
        #expect(one.hash.count == 32)
    }
}

extension String {
    fileprivate func replacingOccurrences(_ old: Character, _ new: Character) -> String {
        String(map { $0 == old ? new : $0 })
    }
}
