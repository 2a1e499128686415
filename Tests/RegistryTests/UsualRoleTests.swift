import Registry
import Testing

@Suite struct UsualRoleTests {
    private static func person(_ roles: Set<Act.Role>) throws -> Person {
        Person(number: 1, name: "Minh", roles: roles, producer: nil, addedOn: try Sample.today())
    }

    @Test(
        "without a role the usual one is taken, else the only one held that may",
        arguments: [
            ([.producer, .clerk], .producer), ([.clerk], .clerk), ([.auditor, .approver], .approver),
            ([.auditor], .producer), ([.clerk, .approver], .producer), ([], .producer),
        ] as [(Set<Act.Role>, Act.Role)])
    func role(_ held: Set<Act.Role>, _ expected: Act.Role) throws {
        let able: Set<Act.Role> = [.producer, .clerk, .approver]
        #expect(try Self.person(held).role(usually: .producer, among: able) == expected)
    }
}
