internal import Registry
internal import StampFormat

/// Who may act in the office, and in which roles: for the administrator's programs only.
///
/// What opens a login, and what a token is made of, is never handed to a program.
struct PersonAPI<Store: RegistryStore>: Sendable {
    private static var keepers: TokenReach { .doing(.personAdded, in: ActWord.personAdded.roles) }

    func add(to book: TokenBook<Store>) {
        book.read("/v1/persons", .readOffice, Self.keepers) { asked in
            let persons = try await asked.store.read { reader throws(RegistryError) in try reader.persons() }
            return try asked.page("/v1/persons").answer("persons", of: persons, by: \.number) {
                PersonLines.facts(of: $0)
            }
        }
        book.read("/v1/persons/:person", .readOffice, Self.keepers) { asked in
            try await asked.answer(.person(RegisterNumber.record(asked.part("person"))))
        }
        book.act("/v1/persons", .writeOffice, .personAdded, fields: ["name", "roles", "producer", "agency"]) {
            asked in
            let store = asked.store { (person: Person) in .person(person.number) }
            _ = try await PersonDesk(store: store).add(
                asked.fields.text("name", most: 80), roles: asked.fields.words("roles", of: Act.Role.self),
                producer: asked.fields.optionalInteger("producer", 1...Int(UInt32.max)).map { UInt32($0) },
                agency: asked.fields.optionalAgency("agency"), by: asked.act)
        }
        book.act(
            "/v1/persons/:person/retire", .writeOffice, .personRetired, matching: .needed
        ) { asked in
            let number = try RegisterNumber.record(asked.part("person"))
            _ = try await PersonDesk(store: asked.store(changing: .person(number))).retire(
                number, by: asked.act)
        }
    }
}

/// Persons for programs.
enum PersonLines {
    static func facts(of person: Person) -> [String: CanonicalJSON] {
        [
            "agency": .optional(person.agency?.text), "added_on": .string(person.addedOn.iso),
            "name": .string(person.name),
            "person": .integer(person.number), "producer": .optional(person.producer.map { Int($0) }),
            "retired_on": .optional(person.retiredOn?.iso),
            "roles": .array(person.roleWords.map { .string($0) }),
        ]
    }
}

extension Resource {
    static func person(_ number: Int) -> Resource {
        Resource("/v1/persons/\(number)") { reader throws(RegistryError) in
            guard let person = try reader.persons().first(where: { $0.number == number }) else {
                throw .rights(.unknownPersonNumber(number))
            }
            return .object(PersonLines.facts(of: person))
        }
    }
}
