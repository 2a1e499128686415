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
    private let pipe: Pipe

    private static let started = Result { try PostgresServer() }

    /// The same server for every test.
    package static func shared() throws -> PostgresServer { try started.get() }

    /// The address of a database on it.
    package func url(_ database: String, _ query: String = "") -> String {
        "postgres://stamp@/\(database)?host=\(folder)\(query)"
    }

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
        pipe = input
    }
}
