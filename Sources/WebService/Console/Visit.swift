internal import Registry
internal import StampFormat

/// Someone who is signed in, in one request.
struct Visit: Asking {
    let person: Person
    let session: LoginSession
    let token: SessionToken
    /// Milliseconds since 1970-01-01T00:00:00Z.
    let at: Int64
    let today: Day
    let language: PageLanguage

    /// The role in which the person does something; nil where none of theirs may.
    func role(for word: ActWord) -> Act.Role? {
        Act.Role.allCases.first { person.roles.contains($0) && word.roles.contains($0) }
    }

    /// Whether the office's own work is none of theirs.
    var isInspectorOnly: Bool { person.roles == [.inspector] }

    func may(_ word: ActWord) -> Bool { role(for: word) != nil }

    /// - Throws: ``WebFault/notForRole``.
    func act(_ word: ActWord) throws(WebFault) -> Act {
        guard let role = role(for: word) else { throw .notForRole }
        return Act(actor: person.name, role: role, at: at, today: today)
    }

    /// The same where an act's own rule is narrower than its word's; without such a role the desk says why not.
    func act(_ word: ActWord, in roles: some Collection<Act.Role>) throws(WebFault) -> Act {
        let narrow = Act.Role.allCases.first {
            person.roles.contains($0) && word.roles.contains($0) && roles.contains($0)
        }
        guard let role = narrow ?? role(for: word) else { throw .notForRole }
        return Act(actor: person.name, role: role, at: at, today: today)
    }
}
