internal import StampSigning

/// Lets people in: opens logins, compares passwords and keeps sessions.
///
/// Persons and roles stay the register's; a person whose service ended is nobody here.
package struct LoginDesk<Store: RegistryStore>: Sendable {
    let store: Store
    let work = PasswordWork()

    package init(store: Store) { self.store = store }

    /// A code for the first administrator, in the place of an earlier one; nil once anybody has a login.
    ///
    /// - `now`: milliseconds since 1970-01-01T00:00:00Z.
    package func firstCode(at now: Int64) async throws(RegistryError) -> LoginCode? {
        let code = LoginCode.invitation()
        return try await store.write { writer throws(RegistryError) in
            guard try !writer.hasLogins() else { return nil }
            try writer.put(
                LoginInvitation(hash: code.hash, person: nil, expiresAt: now + LoginInvitation.firstLife))
            return code
        }
    }

    /// A code for someone who is registered: their first one, or one for a forgotten password.
    ///
    /// - Throws: ``RegistryError/rights(_:)``.
    package func invite(_ number: Int, by act: Act) async throws(RegistryError) -> LoginCode {
        let code = LoginCode.invitation()
        try await store.write { writer throws(RegistryError) in
            guard let person = try writer.personInService(numbered: number) else {
                throw .rights(.unknownPersonNumber(number))
            }
            try writer.put(
                LoginInvitation(hash: code.hash, person: number, expiresAt: act.at + LoginInvitation.life))
            let hadLogin = try writer.login(of: number) != nil
            try writer.append(
                LedgerDraft(
                    .loginInvited, on: .person(number), by: act,
                    before: .object(["has_login": .bool(hadLogin)]),
                    after: .object(["has_code": .bool(true), "has_login": .bool(hadLogin)]),
                    note: person.name))
        }
        return code
    }

    /// Whom a code is for; a nil person is the first administrator.
    ///
    /// - Throws: ``LoginRefusal/codeUnknown``.
    package func invited(_ code: LoginCode, at now: Int64) async throws(RegistryError) -> Person? {
        try await store.read { reader throws(RegistryError) in try reader.invited(code, at: now) }
    }

    /// Sets the password of whom the code is for; the code is used up, and all sessions of the person end.
    ///
    /// - `name`: of the first administrator, who is registered with it unless that is done; else not looked at.
    /// - `act`: its actor is not looked at.
    /// - Throws: ``RegistryError/login(_:)``.
    package func open(
        _ code: LoginCode, name: String, password: String, at act: Act
    ) async throws(RegistryError) -> Person {
        let invited = try await invited(code, at: act.at)
        let name = PlainText.normalised(invited?.name ?? name)
        if let fault = PasswordRule.fault(in: password, of: name) { throw .login(.password(fault)) }
        let hash = try await work.hash(of: password)
        let first: Person? = invited == nil ? try await firstAdministrator(name, at: act) : nil
        return try await store.write { writer throws(RegistryError) in
            guard let person = try writer.invited(code, at: act.at) ?? first else {
                throw .login(.codeUnknown)
            }
            try writer.removeInvitation(code.hash)
            let old = try writer.login(of: person.number)
            try writer.put(
                Login(
                    person: person.number, password: hash, oneTime: old?.oneTime,
                    usedStep: old?.usedStep ?? 0))
            try writer.removeSessions(of: person.number, besides: nil)
            return person
        }
    }

    /// The first person of the office, registered now, or an administrator who is registered already.
    private func firstAdministrator(_ name: String, at act: Act) async throws(RegistryError) -> Person {
        let (known, isFirst) = try await store.read { reader throws(RegistryError) in
            (try reader.personInService(named: name), try !reader.hasPersonsInService())
        }
        if let known, known.roles.contains(.administrator) { return known }
        guard isFirst else { throw .login(.notAdministrator) }
        return try await PersonDesk(store: store).add(
            name, roles: [.administrator], producer: nil,
            by: Act(actor: name, role: .administrator, at: act.at, today: act.today))
    }
}

extension RegistryReader {
    /// Nil for the first administrator's code.
    fileprivate func invited(_ code: LoginCode, at now: Int64) throws(RegistryError) -> Person? {
        guard let invitation = try invitation(code.hash), now < invitation.expiresAt else {
            throw .login(.codeUnknown)
        }
        guard let number = invitation.person else { return nil }
        guard let person = try personInService(numbered: number) else { throw .login(.codeUnknown) }
        return person
    }
}

/// Hashes passwords one after the other: who asks for many at once takes one core, not all.
actor PasswordWork {
    func hash(of password: String) throws(RegistryError) -> PasswordHash {
        do throws(SigningError) {
            return try PasswordHash(of: password.precomposed)
        } catch { throw .signing(error.code) }
    }

    func matches(_ password: String, _ hash: PasswordHash) throws(RegistryError) -> Bool {
        do throws(SigningError) {
            return try hash.matches(password.precomposed)
        } catch { throw .signing(error.code) }
    }
}
