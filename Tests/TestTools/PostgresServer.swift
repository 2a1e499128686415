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

    private init() throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Scripts/postgres-server.sh")
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard words.hasPrefix("/") else { throw DidNotStart(words: words) }
        folder = words.trimmingCharacters(in: .whitespacesAndNewlines)
        port = try String(contentsOfFile: folder + "/port", encoding: .utf8).trimmingCharacters(in: .newlines)
        pipe = input
    }
}
