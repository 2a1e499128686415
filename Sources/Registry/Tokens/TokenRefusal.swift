/// Why a token is not issued, or what is asked with it not done.
package enum TokenRefusal: Hashable, Sendable {
    case unknownToken(Int)
    case revoked(Int)
    case scopesMissing
    /// The person does not hold the role.
    case roleNotHeld(Act.Role, person: Int)
    case badName
    case lifeOutOfRange(allowed: ClosedRange<Int>)
    case rateOutOfRange(allowed: ClosedRange<Int>)
    /// The key was sent before, with another request.
    case keyReused
    /// The same request was done already; its answer is kept.
    case doneAlready
    /// What is to be changed is no longer as the program read it.
    case changedSince

    /// Stable word.
    package var code: String {
        switch self {
        case .unknownToken: "unknown-token"
        case .revoked: "token-revoked"
        case .scopesMissing: "scopes-missing"
        case .roleNotHeld: "role-not-held"
        case .badName: "bad-token-name"
        case .lifeOutOfRange: "token-life-out-of-range"
        case .rateOutOfRange: "token-rate-out-of-range"
        case .keyReused: "idempotency-key-reused"
        case .doneAlready: "done-already"
        case .changedSince: "changed-since"
        }
    }
}
