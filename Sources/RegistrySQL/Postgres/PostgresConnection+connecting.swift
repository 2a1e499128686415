internal import CPostgres
internal import Glibc
internal import Registry

extension PostgresConnection {
    /// Waits before each further attempt to reach a server that does not answer, in microseconds.
    private static let pauses: [useconds_t] = [100_000, 300_000, 1_000_000]

    /// The oldest server that knows all that the schema asks for.
    static let oldestServer = 15

    /// A connection that is open, to a server that is new enough.
    static func connected(_ address: PostgresAddress) throws(RegistryError) -> OpaquePointer {
        var pauses = address.isWaitedFor ? pauses[...] : []
        while true {
            do throws(RegistryError) {
                return try attempt(address)
            } catch {
                // Only a server that is away may come back.
                guard case .database(.unreachable) = error, let pause = pauses.popFirst() else { throw error }
                usleep(pause)
            }
        }
    }

    private static func attempt(_ address: PostgresAddress) throws(RegistryError) -> OpaquePointer {
        guard let handle = connect(address.settings) else { throw .storageFailed }
        do throws(RegistryError) {
            guard PQstatus(handle) == CONNECTION_OK else { throw refusal(of: handle, address) }
            let version = Int(PQserverVersion(handle)) / 10_000
            guard version >= oldestServer else {
                throw .database(.serverTooOld(version, oldest: oldestServer))
            }
        } catch {
            PQfinish(handle)
            throw error
        }
        // The server's notices are for its log.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        return handle
    }

    private static func connect(_ settings: [String: String]) -> OpaquePointer? {
        let sorted = settings.sorted { $0.key < $1.key }
        let keywords = sorted.map { $0.key.withCString { strdup($0) } }
        let values = sorted.map { $0.value.withCString { strdup($0) } }
        defer { for text in keywords + values { free(text) } }
        return PQconnectdbParams(
            keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 0)
    }

    /// Before a connection stands libpq has no codes, only words: of these a few are told apart.
    private static func refusal(of handle: OpaquePointer, _ address: PostgresAddress) -> RegistryError {
        let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        let database = PQdb(handle).map { String(cString: $0) } ?? ""
        let user = PQuser(handle).map { String(cString: $0) } ?? ""
        if words.contains("certificate") || words.contains("SSL") {
            return .database(.tlsFailed(host: address.host))
        }
        if PQconnectionNeedsPassword(handle) != 0 || PQconnectionUsedPassword(handle) != 0
            || words.contains("pg_hba.conf") || words.contains("authentication failed")
        {
            return .database(.notAdmitted(user: user))
        }
        if words.contains("database \"\(database)\" does not exist") {
            return .database(.unknownDatabase(database))
        }
        if words.contains("role \"\(user)\"") { return .database(.notAdmitted(user: user)) }
        return .database(.unreachable(host: address.host))
    }
}
