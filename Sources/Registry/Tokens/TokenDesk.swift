internal import StampFormat

/// What an administrator says of a token to issue.
package struct TokenOrder: Hashable, Sendable {
    package let name: String
    package let person: Int
    /// Empty for all that the person holds.
    package let roles: Set<Act.Role>
    package let scopes: Set<TokenScope>
    package let days: Int
    package let perMinute: Int

    package init(
        name: String, person: Int, roles: Set<Act.Role> = [], scopes: Set<TokenScope>, days: Int = 180,
        perMinute: Int = 600
    ) {
        self.name = PlainText.normalised(name)
        self.person = person
        self.roles = roles
        self.scopes = scopes
        self.days = days
        self.perMinute = perMinute
    }

    /// - Throws: ``RegistryError/token(_:)``.
    fileprivate func check() throws(RegistryError) {
        guard (1...80).contains(name.count) else { throw .token(.badName) }
        guard !scopes.isEmpty else { throw .token(.scopesMissing) }
        guard AccessToken.lives.contains(days) else {
            throw .token(.lifeOutOfRange(allowed: AccessToken.lives))
        }
        guard AccessToken.rates.contains(perMinute) else {
            throw .token(.rateOutOfRange(allowed: AccessToken.rates))
        }
    }
}

/// Issues and ends the tokens of programs, and knows who holds one.
package struct TokenDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Issues a token; its secret is shown this once.
    ///
    /// - Throws: ``RegistryError/token(_:)``, or ``RightsRefusal/unknownPersonNumber(_:)``.
    package func issue(
        _ order: TokenOrder, by act: Act
    ) async throws(RegistryError) -> (token: AccessToken, secret: TokenSecret) {
        try order.check()
        return try await store.write { writer throws(RegistryError) in
            guard let person = try writer.personInService(numbered: order.person) else {
                throw .rights(.unknownPersonNumber(order.person))
            }
            let roles = order.roles.isEmpty ? person.roles : order.roles
            if let strange = roles.subtracting(person.roles).first {
                throw .token(.roleNotHeld(strange, person: person.number))
            }
            let secret = TokenSecret.random(number: try writer.tokens().count + 1)
            let token = AccessToken(
                number: secret.number, name: order.name, person: person.number, roles: roles,
                scopes: order.scopes, hash: secret.hash, perMinute: order.perMinute, issuedOn: act.today,
                expiresAt: act.at + Int64(order.days) * 86_400_000)
            try writer.insert(token)
            try writer.append(
                LedgerDraft(
                    .tokenIssued, on: .token(token.number), by: act, after: token.facts, note: token.name))
            return (token, secret)
        }
    }

    /// Ends a token at once.
    ///
    /// - Throws: ``TokenRefusal/unknownToken(_:)`` or ``TokenRefusal/revoked(_:)``.
    package func revoke(_ number: Int, by act: Act) async throws(RegistryError) -> AccessToken {
        try await store.write { writer throws(RegistryError) in
            guard let before = try writer.token(number) else { throw .token(.unknownToken(number)) }
            guard before.revokedOn == nil else { throw .token(.revoked(number)) }
            var after = before
            after.revokedOn = act.today
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    .tokenRevoked, on: .token(number), by: act, before: before.facts, after: after.facts,
                    note: before.name))
            return after
        }
    }

    /// Who holds a secret: nil unless its token lives and its person is in service.
    ///
    /// The roles are those that token and person both have now. The day of use is noted once a day, where the
    /// store can be written.
    package func holder(
        of secret: TokenSecret, at now: Int64
    ) async throws(RegistryError) -> (token: AccessToken, person: Person)? {
        let found = try await store.readBriefly { reader throws(RegistryError) -> (AccessToken, Person)? in
            guard let token = try reader.token(secret.number), secret.isOf(token), token.isLive(at: now),
                let person = try reader.personInService(numbered: token.person)
            else { return nil }
            return (token, person)
        }
        guard let (token, person) = found else { return nil }
        if let day = Day(unixSeconds: now / 1000), token.lastUsedOn != day {
            do {
                try await store.write { writer throws(RegistryError) in
                    try writer.note(tokenUsed: token.number, on: day)
                }
            } catch .readOnly, .busy {
                // Noted by the next request that finds the store writable.
            }
        }
        return (token, person)
    }
}
