/// The PostgreSQL server of this test run, started when the first test asks for it.
///
/// It ends with the test process, however that ends: its script waits for the end of a pipe that we hold.
package final class PostgresServer: Sendable {
    /// The folder of its socket.
    package let folder: String
    package let port: String
    private let script: LivingScript

    private static let started = Result { try PostgresServer() }

    /// The same server for every test.
    package static func shared() throws -> PostgresServer { try started.get() }

    /// The address of a database on it.
    package func url(_ database: String, _ query: String = "") -> String {
        "postgres://stamp@/\(database)?host=\(folder)&port=\(port)\(query)"
    }

    /// The address of the same through PgBouncer.
    package func pooledURL(_ database: String, _ query: String) -> String {
        "postgres://stamp@/\(database)?host=\(folder)&port=6432\(query)"
    }

    /// The address over TCP, for the user who has a password.
    package func remoteURL(_ database: String, password: String, _ query: String) -> String {
        "postgres://lan:\(password)@localhost:\(port)/\(database)?\(query)"
    }

    /// The password of that user.
    package static let password = "tem-tem"

    /// A server of its own, for tests that stop it or copy it whole.
    package init() throws {
        script = try LivingScript("postgres-server.sh", [])
        (folder, port) = (script.folder, script.port)
    }

    /// Ends it at once, as a power cut does; waits until it has ended.
    package func stop() { script.stop() }
}
