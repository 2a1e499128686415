internal import Foundation
internal import StampSigning

/// What someone types to be let in.
package struct Credentials: Sendable {
    package let name: String
    package let password: String
    /// Of an authenticator app, or a recovery code; empty for persons without one.
    package let oneTimeCode: String

    package init(name: String, password: String, oneTimeCode: String) {
        self.name = name
        self.password = password
        self.oneTimeCode = oneTimeCode
    }
}

extension LoginDesk {
    /// Begins a session; all wrong answers look alike and take as long.
    ///
    /// - Throws: ``LoginRefusal/wrong``, or ``LoginRefusal/wait(seconds:)`` before anything is compared.
    package func signIn(_ credentials: Credentials, at now: Int64) async throws(RegistryError) -> SessionToken
    {
        let login = try await store.read { reader throws(RegistryError) -> Login? in
            guard let person = try reader.personInService(named: credentials.name) else { return nil }
            return try reader.login(of: person.number)
        }
        try login?.delay.check(at: now)
        let isRight = try await work.matches(credentials.password, login?.password ?? .nobodys)
        guard let login else { throw .login(.wrong) }
        let token = SessionToken.random()
        // The failure is kept: it is an answer, not an error of the transaction.
        let isIn = try await store.write { writer throws(RegistryError) in
            guard var login = try writer.login(of: login.person) else { return false }
            // Many at once are compared before the first of them has failed: only the free ones count.
            try login.delay.check(at: now)
            guard isRight, try writer.take(credentials.oneTimeCode, for: &login, at: now) else {
                login.delay = login.delay.failing(at: now)
                try writer.put(login)
                return false
            }
            login.delay = SignInDelay()
            try writer.put(login)
            try writer.removeSessions(before: now - LoginSession.longest)
            try writer.insert(
                LoginSession(hash: token.hash, person: login.person, createdAt: now, seenAt: now))
            return true
        }
        guard isIn else { throw .login(.wrong) }
        return token
    }

    /// Who holds a token, if its session is alive and the person in service.
    package func holder(of token: SessionToken, at now: Int64) async throws(RegistryError) -> (
        person: Person, session: LoginSession
    )? {
        let hash = token.hash
        let found = try await store.read { reader throws(RegistryError) -> (Person, LoginSession)? in
            guard let session = try reader.session(hash), session.isLive(at: now),
                let person = try reader.personInService(numbered: session.person)
            else { return nil }
            return (person, session)
        }
        guard let (person, session) = found else { return nil }
        if now - session.seenAt >= LoginSession.grain {
            try await store.write { writer throws(RegistryError) in
                var seen = session
                seen.seenAt = now
                try writer.update(seen)
            }
        }
        return (person, session)
    }

    /// Ends one session of a person, by its hash or by ``LoginSession/name``.
    package func end(_ name: String, of person: Int) async throws(RegistryError) {
        try await store.write { writer throws(RegistryError) in
            for session in try writer.sessions(of: person) where session.name == name {
                try writer.removeSession(session.hash)
            }
        }
    }

    /// Sets another password; every other session of the person ends.
    ///
    /// - Throws: ``LoginRefusal/wrongPassword``, ``LoginRefusal/password(_:)``, ``LoginRefusal/wait(seconds:)``.
    package func changePassword(
        of person: Person, from old: String, to new: String, keeping session: LoginSession, at now: Int64
    ) async throws(RegistryError) {
        try await confirm(person.number, old, at: now)
        if let fault = PasswordRule.fault(in: new, of: person.name) { throw .login(.password(fault)) }
        let hash = try await work.hash(of: new)
        try await store.write { writer throws(RegistryError) in
            guard var login = try writer.login(of: person.number) else { return }
            login.password = hash
            try writer.put(login)
            try writer.removeSessions(of: person.number, besides: session.hash)
        }
    }

    /// Asks an authenticator app's codes from now on, once one of them is right.
    ///
    /// - Returns: ten recovery codes, shown this once.
    /// - Throws: ``LoginRefusal/wrongOneTimeCode``.
    package func useApp(
        _ app: OneTimePassword, proving typed: String, of person: Int, at now: Int64
    ) async throws(RegistryError) -> [LoginCode] {
        guard let step = app.step(of: typed, at: now, after: 0) else { throw .login(.wrongOneTimeCode) }
        let codes = (0..<10).map { _ in LoginCode.recovery() }
        try await store.write { writer throws(RegistryError) in
            guard var login = try writer.login(of: person) else { return }
            (login.oneTime, login.usedStep) = (app, step)
            try writer.put(login)
            try writer.putRecoveryCodes(codes.map(\.hash), of: person)
        }
        return codes
    }

    /// Asks for the password alone again.
    ///
    /// - Throws: as ``changePassword(of:from:to:keeping:at:)``.
    package func leaveApp(of person: Int, password: String, at now: Int64) async throws(RegistryError) {
        try await confirm(person, password, at: now)
        try await store.write { writer throws(RegistryError) in
            guard var login = try writer.login(of: person) else { return }
            login.oneTime = nil
            try writer.put(login)
            try writer.putRecoveryCodes([], of: person)
        }
    }

    private func confirm(_ person: Int, _ password: String, at now: Int64) async throws(RegistryError) {
        let login = try await store.read { reader throws(RegistryError) in try reader.login(of: person) }
        guard let login else { throw .login(.wrongPassword) }
        try login.delay.check(at: now)
        let isRight = try await work.matches(password, login.password)
        try await store.write { writer throws(RegistryError) in
            guard var login = try writer.login(of: person) else { return }
            try login.delay.check(at: now)
            guard !isRight else { return }
            login.delay = login.delay.failing(at: now)
            try writer.put(login)
        }
        guard isRight else { throw .login(.wrongPassword) }
    }
}

extension RegistryWriter {
    /// Whether the second factor is right, or none is asked for; what was used is used up.
    fileprivate func take(_ typed: String, for login: inout Login, at now: Int64) throws(RegistryError)
        -> Bool
    {
        guard let app = login.oneTime else { return true }
        if let step = app.step(of: typed, at: now, after: login.usedStep) {
            login.usedStep = step
            return true
        }
        guard let code = LoginCode(typed) else { return false }
        return try useRecoveryCode(code.hash, of: login.person)
    }
}

extension SignInDelay {
    fileprivate func check(at now: Int64) throws(RegistryError) {
        let seconds = seconds(at: now)
        guard seconds == 0 else { throw .login(.wait(seconds: seconds)) }
    }
}

extension PasswordHash {
    /// Compared with when there is no login: costs the same and matches nothing.
    fileprivate static let nobodys = PasswordHash(
        kept: "scrypt$32768$8$3$\(String(repeating: "00", count: 16))$\(String(repeating: "00", count: 32))")
}

extension String {
    /// As passwords are compared: in NFC.
    var precomposed: String { precomposedStringWithCanonicalMapping }
}
