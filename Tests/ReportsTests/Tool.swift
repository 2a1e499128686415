import Foundation

/// A program outside the process; a test fails, and does not skip, where it is missing.
enum Tool {
    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// What the program wrote to its standard output.
    static func text(_ name: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0
        else { throw Failed(description: "\(name) ended with \(process.terminationStatus)") }
        return String(decoding: data, as: UTF8.self)
    }
}
