import Foundation
import RegistrySQL

/// A PostgreSQL server on this computer's disk, with durable commits; gone when nobody holds it.
final class BenchServer: Sendable {
    private let folder: String
    private let port: String
    private let pipe: Pipe

    /// Starts `Scripts/postgres-server.sh`, which lives until its pipe ends.
    init() throws {
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Scripts/postgres-server.sh")
        process.arguments = ["--durable"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard words.hasPrefix("/") else { throw BenchFailure.noSample("PostgreSQL: \(words)") }
        folder = words.trimmingCharacters(in: .whitespacesAndNewlines)
        port = try String(contentsOfFile: folder + "/port", encoding: .utf8).trimmingCharacters(in: .newlines)
        pipe = input
    }

    /// The address of a database on it.
    func url(_ database: String, _ query: String = "") -> String {
        "postgres://stamp@/\(database)?host=\(folder)&port=\(port)\(query)"
    }

    /// The number that a statement answers, or 0 for one that answers nothing.
    func number(_ statement: String, in database: String) throws -> Int {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["psql", "--no-psqlrc", "-qAt", "-c", statement, url(database)]
        process.standardOutput = output
        try process.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchFailure.childFailed(process.terminationStatus)
        }
        return Int(words.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }
}
