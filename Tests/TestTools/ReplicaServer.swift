internal import Foundation

/// A streaming replica of a server, in a folder of its own; it ends with the test process, or when nobody holds it.
package final class ReplicaServer: Sendable {
    /// The folder of its socket.
    package let folder: String
    package let port: String
    private let pipe: Pipe

    package init(of server: PostgresServer) throws {
        (pipe, folder) = try PostgresServer.started(script: "postgres-replica.sh", [server.folder])
        port = try String(contentsOfFile: folder + "/port", encoding: .utf8).trimmingCharacters(in: .newlines)
    }

    /// Ends it at once.
    package func stop() throws { try PostgresServer.stop(pipe, folder) }

    /// The address of a database on it.
    package func url(_ database: String) -> String {
        "postgres://stamp@/\(database)?host=\(folder)&port=\(port)"
    }
}
