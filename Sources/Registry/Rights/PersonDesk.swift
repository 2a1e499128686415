internal import StampFormat

/// Keeps the register of who may act, and in which roles.
///
/// Until the first person is registered, any name may act: an office of one needs no register of itself.
package struct PersonDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Registers someone.
    ///
    /// - `name`: 1 to 80 characters.
    /// - `producer`: needed for the role of producer; binds the person to that producer's things in any role.
    /// - `agency`: of an inspector who is not the office's own; binds the person to that agency's cases.
    /// - `act`: the first person registered is the one who acts, as administrator: nobody locks the office.
    /// - Throws: ``RegistryError/rights(_:)``, or ``RegistryError/unknownProducer(_:)``.
    package func add(
        _ name: String, roles: Set<Act.Role>, producer: UInt32?, agency: Agency? = nil, by act: Act
    ) async throws(RegistryError) -> Person {
        try await store.write { writer throws(RegistryError) in
            let person = Person(
                number: try writer.persons().count + 1, name: name, roles: roles, producer: producer,
                agency: agency, addedOn: act.today)
            try writer.checkNew(person, by: act)
            try writer.insert(person)
            try writer.append(
                LedgerDraft(
                    .personAdded, on: .person(person.number), by: act, after: person.facts, note: person.name)
            )
            return person
        }
    }

    /// Ends someone's service; what they did stays theirs.
    ///
    /// - Throws: ``RightsRefusal/lastAdministrator`` when nobody could register people any more.
    package func retire(_ number: Int, by act: Act) async throws(RegistryError) -> Person {
        try await store.write { writer throws(RegistryError) in
            let inService = try writer.persons().filter { $0.retiredOn == nil }
            guard let before = inService.first(where: { $0.number == number }) else {
                throw .rights(.unknownPersonNumber(number))
            }
            guard inService.contains(where: { $0.number != number && $0.roles.contains(.administrator) })
            else { throw .rights(.lastAdministrator) }
            var after = before
            after.retiredOn = act.today
            // The entry first: someone may end their own service.
            try writer.append(
                LedgerDraft(
                    .personRetired, on: .person(number), by: act, before: before.facts, after: after.facts,
                    note: before.name))
            try writer.update(after)
            return after
        }
    }
}

extension RegistryReader {
    fileprivate func checkNew(_ person: Person, by act: Act) throws(RegistryError) {
        guard !person.roles.isEmpty else { throw .rights(.rolesMissing) }
        guard person.producer != nil || !person.roles.contains(.producer) else {
            throw .rights(.producerMissing)
        }
        guard person.producer == nil || person.agency == nil else { throw .rights(.agencyOfProducer) }
        if let number = person.producer, try producer(number) == nil { throw .unknownProducer(number) }
        if let known = try personInService(named: person.name) {
            throw .rights(.personExists(number: known.number))
        }
        guard try !hasPersonsInService() else { return }
        guard Act.isSamePerson(person.name, act.actor), person.roles.contains(.administrator) else {
            throw .rights(.firstIsAdministrator)
        }
    }
}

extension Person {
    /// What the ledger states in public: no name.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = ["roles": .array(roleWords.map { .string($0) })]
        facts["agency"] = agency.map { .string($0.text) }
        facts["producer"] = producer.map { .integer(Int($0)) }
        facts["retired_on"] = retiredOn.map { .string($0.iso) }
        return .object(facts)
    }
}
