internal import Foundation

/// A script of `Scripts` that runs a server as long as its standard input is open.
///
/// It prints the server's folder when that answers; the folder's file `port` says where.
final class LivingScript: Sendable {
    struct DidNotStart: Error {
        let words: String
    }

    let folder: String
    let port: String
    private let child: Child
    /// What the script reads from; it ends with this value, or with the test program.
    private let life: FileHandle

    init(_ name: String, _ arguments: [String]) throws {
        let (input, output) = (Pipe(), Pipe())
        defer { withExtendedLifetime(input) {} }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Scripts/\(name)").path
        life = input.fileHandleForWriting
        child = try Child(
            script, arguments, environment: ProcessInfo.processInfo.environment,
            streams: [input.fileHandleForReading, output.fileHandleForWriting].map {
                .descriptor($0.fileDescriptor)
            })
        // With our own end of it open, a script that fails would be waited for.
        try output.fileHandleForWriting.close()
        let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard words.hasPrefix("/") else { throw DidNotStart(words: words) }
        folder = words.trimmingCharacters(in: .whitespacesAndNewlines)
        port = try String(contentsOfFile: folder + "/port", encoding: .utf8).trimmingCharacters(in: .newlines)
    }

    /// Ends it and waits until it has ended; once.
    func stop() {
        try? life.close()
        _ = child.end()
    }
}
