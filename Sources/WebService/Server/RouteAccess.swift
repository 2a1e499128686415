internal import HTTPTypes
internal import Registry

/// Who may use a route; each has one, so that none is forgotten.
enum RouteAccess: Hashable, Sendable {
    case everyone
    /// Anybody with a session; a producer's person finds only what is that producer's.
    case signedIn
    /// Whoever may do the act in one of their roles; a producer's person to that producer's things only.
    case doing(ActWord)
    /// Whoever has one of the roles and is no producer's person: what is the office's own.
    case roles(Set<Act.Role>)
    /// A program whose token has the scope, and whose person may do this.
    case token(TokenScope, TokenReach)

    /// Those who keep the register, and those who look into it.
    static let office = RouteAccess.roles(Act.office.union([.inspector, .auditor]))
}

/// What a token's person must be for a route.
enum TokenReach: Hashable, Sendable {
    /// Anybody; a producer's person finds only what is that producer's.
    case own
    /// Nobody of a producer: what the office alone sees.
    case office
    /// Whoever may do the act in one of the roles; a producer's person to that producer's things only.
    case doing(ActWord, in: Set<Act.Role>)
}

/// A route as it is served.
struct ServedRoute: Hashable, Sendable {
    let method: HTTPRequest.Method
    /// With its parameters, such as `/console/allotments/:number`.
    let path: String
    let access: RouteAccess
}
