import Foundation

/// A program outside the process; a test fails, and does not skip, where it is missing.
enum Program {
    /// How a program ended and what it wrote to either output.
    struct Outcome {
        let status: Int32
        let text: String
    }

    static func run(_ name: String, _ arguments: String...) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
    }
}
