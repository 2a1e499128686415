internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let personColumns = "number, name, roles, producer, added_on, retired_on, agency"

    func persons() throws(RegistryError) -> [Person] {
        try all("SELECT \(Self.personColumns) FROM person ORDER BY number", as: Self.person)
    }

    func hasPersonsInService() throws(RegistryError) -> Bool {
        try !rows("SELECT 1 FROM person WHERE retired_on IS NULL LIMIT 1").isEmpty
    }

    func personInService(named name: String) throws(RegistryError) -> Person? {
        try first(
            "SELECT \(Self.personColumns) FROM person WHERE folded_name = $1 AND retired_on IS NULL",
            [SQLValue(PlainText.folded(name))], as: Self.person)
    }

    func personInService(numbered number: Int) throws(RegistryError) -> Person? {
        try first(
            "SELECT \(Self.personColumns) FROM person WHERE number = $1 AND retired_on IS NULL",
            [SQLValue(number)], as: Self.person)
    }

    func insert(_ person: Person) throws(RegistryError) {
        try change(
            """
            INSERT INTO person (number, name, folded_name, roles, producer, added_on, agency)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                SQLValue(person.number), SQLValue(person.name), SQLValue(PlainText.folded(person.name)),
                SQLValue(person.roleWords.joined(separator: " ")), SQLValue(person.producer),
                SQLValue(person.addedOn.number), SQLValue(person.agency?.text),
            ])
    }

    func update(_ person: Person) throws(RegistryError) {
        try change(
            "UPDATE person SET retired_on = $1 WHERE number = $2",
            [SQLValue(person.retiredOn?.number), SQLValue(person.number)])
    }

    private static func person(_ row: SQLRow) throws(RegistryError) -> Person {
        let words = try row.text(2).split(separator: " ")
        let roles = Set(words.compactMap { Act.Role(rawValue: String($0)) })
        guard roles.count == words.count else { throw .corrupt("person roles") }
        return Person(
            number: try row.integer(0), name: try row.text(1), roles: roles,
            producer: try row.optional(3) { UInt32(exactly: $0) },
            agency: try row.optionalText(6) == nil ? nil : try agency(row, 6),
            addedOn: try row.value(4) { Day(number: $0) },
            retiredOn: try row.optional(5) { Day(number: $0) })
    }
}
