package import Foundation

/// A program outside the process; a test fails, and does not skip, where it is missing.
package enum Tool {
    package struct Failed: Error, CustomStringConvertible {
        package let description: String
    }

    /// What the program wrote to its standard output.
    package static func run(_ name: String, _ arguments: [String]) throws -> Data {
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
        return data
    }

    package static func text(_ name: String, _ arguments: [String]) throws -> String {
        String(decoding: try run(name, arguments), as: UTF8.self)
    }
}
