internal import Registry
internal import StampFormat

/// A program that showed a token that works, in one request.
struct TokenVisit: Asking {
    let token: AccessToken
    let person: Person
    /// Milliseconds since 1970-01-01T00:00:00Z.
    let at: Int64
    let today: Day

    /// What token and person both hold now.
    var roles: Set<Act.Role> { token.roles.intersection(person.roles) }

    /// - Throws: ``WebFault/notForRole`` without a role of those that may.
    func act(_ word: ActWord, in able: Set<Act.Role>) throws(WebFault) -> Act {
        let role = Act.Role.allCases.first {
            roles.contains($0) && word.roles.contains($0) && able.contains($0)
        }
        guard let role else { throw .notForRole }
        return Act(actor: person.name, role: role, at: at, today: today)
    }

    /// - Throws: ``WebFault/scopeMissing(_:)`` or ``WebFault/notForRole``.
    func check(_ scope: TokenScope, _ reach: TokenReach) throws(WebFault) {
        guard token.allows(scope) else { throw .scopeMissing(scope) }
        switch reach {
        case .own: return
        case .office: guard person.producer == nil else { throw .notForRole }
        case .doing(let word, let able): _ = try act(word, in: able)
        }
    }
}
