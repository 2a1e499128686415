/// What the store knows of persons.
package protocol PersonReading {
    /// All persons, also those out of service.
    func persons() throws(RegistryError) -> [Person]
    func hasPersonsInService() throws(RegistryError) -> Bool
    /// The person in service of that name, whatever its case and diacritics.
    func personInService(named name: String) throws(RegistryError) -> Person?
}

/// Changes of the register of persons.
package protocol PersonWriting {
    func insert(_ person: Person) throws(RegistryError)
    /// Stores the end of service.
    func update(_ person: Person) throws(RegistryError)
}

extension RegistryReader {
    /// Checks that an act may be done: its role, its person, and whose thing it is about.
    ///
    /// Every store runs this for every entry that it appends, so no desk can forget it. An office that has
    /// registered nobody lets any name act, still only in a role that may do it.
    ///
    /// - Throws: ``RegistryError/rights(_:)``.
    package func require(
        _ word: ActWord, on subject: LedgerSubject, by act: Act
    ) throws(RegistryError) {
        try act.require(word, in: word.roles)
        guard try hasPersonsInService() else { return }
        guard let person = try personInService(named: act.actor) else {
            throw .rights(.unknownPerson(act.actor))
        }
        guard person.roles.contains(act.role) else {
            // None of their roles may: naming another one would only be refused next.
            if person.roles.isDisjoint(with: word.roles),
                let own = Act.Role.allCases.first(where: person.roles.contains)
            {
                throw .rights(.notAllowed(word, own, allowed: word.roles))
            }
            throw .rights(.roleNotHeld(act.role, name: person.name, held: person.roles))
        }
        if let agency = person.agency { try require(subject, of: agency) }
        guard let own = person.producer else { return }
        guard try producer(of: subject) == own else { throw .rights(.notOwn(producer: own)) }
    }

    /// Cases and plans are their agency's; all else is the office's, and held by the roles alone.
    private func require(_ subject: LedgerSubject, of agency: Agency) throws(RegistryError) {
        let isOther: Bool
        switch subject {
        case .inspection(let number): isOther = try inspectionCase(number)?.concerns(agency) == false
        case .campaign(let number):
            isOther = try campaigns().contains { $0.number == number && $0.agency != agency }
        default: isOther = false
        }
        guard !isOther else { throw .rights(.otherAgency(agency)) }
    }

    /// The producer whose thing the subject is; nil for what is the office's.
    private func producer(of subject: LedgerSubject) throws(RegistryError) -> UInt32? {
        switch subject {
        case .box(let stamp): try producer(of: stamp)
        case .allotment(let number), .serials(let number, _):
            try existingProduct(existingAllotment(number).product).producer
        case .fact(let number): try producer(of: existingFact(number).subject)
        case .certificate(let product, _), .testReport(let product, _), .labelVersion(let product, _),
            .batch(let product, _), .picture(let product):
            try existingProduct(product).producer
        case .flagged(let subject): try producer(of: subject)
        case .inspection(let number): try inspectionCase(number)?.opening.producer
        case .selfCheck(_, let producer): producer
        case .office, .key, .importFile, .regulation, .person, .report, .decision, .withdrawalReason, .flag,
            .snapshot, .token, .campaign, .findingReason:
            nil
        }
    }

    /// Whose product a stamp is for.
    package func producer(of stamp: StampPlace) throws(RegistryError) -> UInt32 {
        try existingProduct(existingAllotment(stamp.allotment).product).producer
    }

    private func producer(of subject: FlagSubject) throws(RegistryError) -> UInt32? {
        switch subject {
        case .product(let number), .batch(let number, _), .certificate(let number, _):
            try existingProduct(number).producer
        case .serials(let number, _): try existingProduct(existingAllotment(number).product).producer
        case .decision: nil
        }
    }

    private func producer(of subject: FactSubject) throws(RegistryError) -> UInt32? {
        switch subject {
        case .office: nil
        case .producer(let number): number
        case .product(let number), .batch(let number, _): try existingProduct(number).producer
        }
    }
}

extension Act {
    /// Checks the role alone, where an act's own rule is narrower than its word's.
    ///
    /// - Throws: ``RightsRefusal/notAllowed(_:_:allowed:)``.
    func require(_ word: ActWord, in roles: some Sequence<Role>) throws(RegistryError) {
        let allowed = Set(roles)
        guard allowed.contains(role) else { throw .rights(.notAllowed(word, role, allowed: allowed)) }
    }
}
