/// A streaming replica of a server, in a folder of its own; it ends with the test process, or when nobody holds it.
package final class ReplicaServer: Sendable {
    /// The folder of its socket.
    package let folder: String
    package let port: String
    private let script: LivingScript

    package init(of server: PostgresServer) throws {
        script = try LivingScript("postgres-replica.sh", [server.folder])
        (folder, port) = (script.folder, script.port)
    }

    /// Ends it at once.
    package func stop() { script.stop() }

    /// The address of a database on it.
    package func url(_ database: String) -> String {
        "postgres://stamp@/\(database)?host=\(folder)&port=\(port)"
    }
}
