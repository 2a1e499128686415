internal import CPostgres
package import Registry

/// Where a PostgreSQL database is and how it is reached, from a URL as libpq reads it.
///
/// libpq's own words in the URL's query, and ours: `pool` (connections of one process, 1 to 64, 4 unless
/// said), `pooler=transaction` (a pooler such as PgBouncer stands between, so nothing may outlive a
/// transaction), `statement_timeout` and `lock_timeout` (seconds, 1 to 3600; 60 and 10 unless said) and
/// `weak_tls=accepted`. What the URL does not say, libpq's variables (`PGHOST` …) and `~/.pgpass` do.
package struct PostgresAddress: Sendable {
    /// libpq's words and their values, TLS decided.
    let settings: [String: String]
    let own: PostgresOptions
    /// Whether a server that is away is tried again before that is said.
    var isWaitedFor = true
    /// Whether the URL itself holds a password.
    package let holdsPassword: Bool

    /// - Parameter url: begins with `postgres://` or `postgresql://`.
    /// - Throws: ``DatabaseRefusal/badAddress(part:)`` or ``DatabaseRefusal/weakTLS(mode:host:)``.
    package init(url: String) throws(RegistryError) {
        let (plain, own) = try PostgresOptions.taken(from: url)
        var given = try PostgresAddress.parsed(plain)
        holdsPassword = given["password"] != nil
        let host = given["host"] ?? given["hostaddr"] ?? PostgresAddress.defaults["host"] ?? ""
        if !PostgresAddress.isLocal(host) {
            let mode = given["sslmode"] ?? "verify-full"
            guard mode == "verify-full" || own.acceptsWeakTLS else {
                throw .database(.weakTLS(mode: mode, host: host))
            }
            given["sslmode"] = mode
        }
        given["client_encoding"] = "UTF8"
        given["connect_timeout"] = given["connect_timeout"] ?? "10"
        given["fallback_application_name"] = "tracestamp"
        settings = given
        self.own = own
    }

    /// The URL to show: user, host, port and database, and nothing that could be secret.
    package var shown: String {
        let user = settings["user"].map { "\($0)@" } ?? ""
        let host = self.host.hasPrefix("/") ? "" : self.host
        let port = settings["port"].map { ":\($0)" } ?? ""
        return "postgres://\(user)\(host)\(port)/\(settings["dbname"] ?? "")"
    }

    var host: String {
        settings["host"] ?? settings["hostaddr"] ?? PostgresAddress.defaults["host"] ?? "localhost"
    }

    /// Sockets and this computer's own addresses: no network lies between.
    private static func isLocal(_ hosts: String) -> Bool {
        hosts.split(separator: ",").allSatisfy {
            $0.hasPrefix("/") || $0.hasPrefix("@") || ["localhost", "127.0.0.1", "::1"].contains($0)
        }
    }

    private static func parsed(_ url: String) throws(RegistryError) -> [String: String] {
        guard let options = PQconninfoParse(url, nil) else { throw .database(.badAddress(part: "URL")) }
        return values(of: options)
    }

    /// What libpq takes from its variables.
    private static var defaults: [String: String] { PQconndefaults().map { values(of: $0) } ?? [:] }

    private static func values(of options: UnsafeMutablePointer<PQconninfoOption>) -> [String: String] {
        defer { PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return values
    }
}
