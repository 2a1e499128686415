internal import Hummingbird
internal import Registry

/// Who works here: register someone, give a code for a login, end a service.
struct PeopleRoutes<Store: RegistryStore>: Sendable {
    let gate: ConsoleGate<Store>
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/people", .doing(.personAdded)) { request, _, visit in
            try await list(visit, FormBody(), nil, done: try request.query("done"))
        }
        book.deed("/console/people", .doing(.personAdded)) { form, _, visit in
            try await edge.attempt {
                let roles = Set(form.all("role").compactMap { Act.Role(rawValue: $0) })
                let producer = try form.text("producer").map { text throws(WorkRefusal) in
                    guard let number = UInt32(text) else { throw PeopleWords.noNumber(text) }
                    return number
                }
                let name = form.text("name") ?? ""
                guard (1...80).contains(name.count) else { throw PeopleWords.nameMissing }
                let agency = form["agency"].isEmpty ? nil : try form.agency()
                let person = try await PersonDesk(store: edge.store).add(
                    name, roles: roles, producer: producer, agency: agency, by: visit.act(.personAdded))
                return try await invite(person.number, visit)
            } refused: {
                try await list(visit, form, $0)
            }
        }
        book.deed("/console/people/:number/code", .doing(.loginInvited)) { _, context, visit in
            let number = try number(context)
            return try await edge.attempt {
                try await invite(number, visit)
            } refused: {
                try await list(visit, FormBody(), $0)
            }
        }
        book.deed("/console/people/:number/retire", .doing(.personRetired)) { _, context, visit in
            let number = try number(context)
            return try await edge.attempt {
                _ = try await PersonDesk(store: edge.store).retire(number, by: visit.act(.personRetired))
                return edge.frame.seeOther("/console/people", done: "retired", visit.language)
            } refused: {
                try await list(visit, FormBody(), $0)
            }
        }
    }

    private func number(_ context: ServiceContext) throws(WebFault) -> Int {
        guard let number = context.parameters.get("number").flatMap({ Int($0) }) else { throw .notFound }
        return number
    }

    /// A fresh code, shown this once.
    private func invite(_ number: Int, _ visit: Visit) async throws -> Answer {
        let code = try await gate.desk.invite(number, by: visit.act(.loginInvited))
        let person = try await edge.store.read { reader throws(RegistryError) in
            try reader.personInService(numbered: number)
        }
        let page = PeopleWords.code(
            code, for: person?.name ?? "", base: edge.frame.frame.settings.baseURL,
            back: edge.link("/console/people", visit), visit.language)
        return edge.frame.answer(page, at: "/console/people", visit, visit.language)
    }

    private func list(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let (persons, logins, producers) = try await edge.store.read { reader throws(RegistryError) in
            (try reader.persons(), try reader.personsWithLogin(), try reader.producers())
        }
        let words = PeopleWords(
            persons: persons.filter { $0.retiredOn == nil }, logins: logins,
            producers: Dictionary(uniqueKeysWithValues: producers.map { ($0.number, $0.name) }),
            visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            words.page(form, refusal), at: "/console/people", visit, visit.language, done: done)
    }
}
