/// Why a database is not used, or what is not known of an act on it.
///
/// No case ever holds a password.
package enum DatabaseRefusal: Hashable, Sendable {
    /// What was given is no address of a database; `part` is what is wrong in it.
    case badAddress(part: String)
    /// A password on a command line can be read by everyone on the computer.
    case passwordShown
    /// A connection over a network whose server would not be verified.
    case weakTLS(mode: String, host: String)
    /// Nobody answers, or the server takes no more connections.
    case unreachable(host: String)
    /// The server's certificate could not be verified, or it speaks no TLS.
    case tlsFailed(host: String)
    case notAdmitted(user: String)
    case unknownDatabase(String)
    /// A file is to be made in it, and it is not there.
    case noFolder(String)
    /// The server's major version, and the oldest that serves.
    case serverTooOld(Int, oldest: Int)
    /// The connection broke while the act was made durable: it may have happened or not.
    case outcomeUnknown
    /// Steps of the schema that this version needs and the database lacks.
    case schemaBehind(missing: [String])
    /// A step of a later version that this one cannot work with.
    case schemaAhead(needs: Int, known: Int)
    /// Something is in the database that is to be filled.
    case notEmpty
    case badReplica(ReplicaFault)

    /// Stable word.
    package var code: String {
        switch self {
        case .badAddress: "bad-database"
        case .passwordShown: "password-shown"
        case .weakTLS: "weak-tls"
        case .unreachable: "database-unreachable"
        case .tlsFailed: "tls-failed"
        case .notAdmitted: "not-admitted"
        case .unknownDatabase: "unknown-database"
        case .noFolder: "no-folder"
        case .serverTooOld: "server-too-old"
        case .outcomeUnknown: "outcome-unknown"
        case .schemaBehind: "schema-behind"
        case .schemaAhead: "schema-ahead"
        case .notEmpty: "not-empty"
        case .badReplica: "bad-replica"
        }
    }
}

/// Why a server does not serve as a replica.
package enum ReplicaFault: Hashable, Sendable {
    /// The register is a file, or the replica is said to be one.
    case notAServer
    /// Seconds that facts may be old.
    case badAge(Int, allowed: ClosedRange<Int>)
    /// It holds another office's register, or none.
    case otherRegister
    /// It follows no server.
    case notReplaying
    /// The register is away, and what the replica replayed last is older than is allowed, in seconds; nil for unknown.
    case tooOldAlone(Int?, most: Int)
}
