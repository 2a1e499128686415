/// Why someone may not do something, or may not be registered to do it.
package enum RightsRefusal: Hashable, Sendable {
    /// Nobody in that role may do this.
    case notAllowed(ActWord, Act.Role, allowed: Set<Act.Role>)
    /// The office has registered its people, and this name is none of them.
    case unknownPerson(String)
    /// `held`: those that the person has.
    case roleNotHeld(Act.Role, name: String, held: Set<Act.Role>)
    /// The subject is not of the producer that the person belongs to.
    case notOwn(producer: UInt32)
    /// The case is with another agency than the person's, or the plan is another's.
    case otherAgency(Agency)
    case unknownPersonNumber(Int)
    case personExists(number: Int)
    case rolesMissing
    /// A producer's person needs the producer's number.
    case producerMissing
    /// A producer's person inspects nobody.
    case agencyOfProducer
    /// The first person registered must be the one who registers, as administrator.
    case firstIsAdministrator
    case lastAdministrator

    /// Stable word.
    package var code: String {
        switch self {
        case .notAllowed: "not-allowed"
        case .unknownPerson, .unknownPersonNumber: "unknown-person"
        case .roleNotHeld: "role-not-held"
        case .notOwn: "not-own"
        case .otherAgency: "other-agency"
        case .agencyOfProducer: "agency-of-producer"
        case .personExists: "person-exists"
        case .rolesMissing: "roles-missing"
        case .producerMissing: "producer-missing"
        case .firstIsAdministrator: "first-is-administrator"
        case .lastAdministrator: "last-administrator"
        }
    }
}
