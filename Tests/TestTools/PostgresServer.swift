internal import Foundation

/// The PostgreSQL server of this test run, started when the first test asks for it.
///
/// It ends with the test process, however that ends: its script waits for the end of a pipe that we hold.
package final class PostgresServer: Sendable {
    package struct DidNotStart: Error {
        package let words: String
    }

    /// The folder of its socket.
    package let folder: String
    package let port: String
    private let pipe: Pipe

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
        (pipe, folder) = try PostgresServer.started(script: "postgres-server.sh", [])
        port = try String(contentsOfFile: folder + "/port", encoding: .utf8).trimmingCharacters(in: .newlines)
    }

    /// Ends it at once, as a power cut does; waits until it has ended.
    package func stop() throws { try PostgresServer.stop(pipe, folder) }

    /// Ends what ``started(script:_:)`` started.
    static func stop(_ pipe: Pipe, _ folder: String) throws {
        try pipe.fileHandleForWriting.close()
        while FileManager.default.fileExists(atPath: folder) { usleep(20_000) }
    }

    /// Starts a script that lives until its pipe ends and prints its folder when it is ready.
    static func started(script: String, _ arguments: [String]) throws -> (Pipe, String) {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Scripts/\(script)")
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard words.hasPrefix("/") else { throw DidNotStart(words: words) }
        return (input, words.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
