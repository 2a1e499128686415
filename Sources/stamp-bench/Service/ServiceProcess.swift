import Foundation
import Glibc

/// The service in a process of its own, on the first core.
final class ServiceProcess {
    let servicePort: Int
    let barePort: Int
    let digits: [String]
    private let child = Process()
    private let orders = Pipe()

    init(stamps: Int, asked: Int, in folder: URL) throws {
        let output = Pipe()
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        child.executableURL = URL(fileURLWithPath: "/usr/bin/taskset")
        child.arguments = ["-c", "0", program, "served-office", "\(stamps)", "\(asked)", folder.path]
        child.standardOutput = output
        child.standardInput = orders
        try child.run()
        // One line, written at once.
        let ports = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard ports.count == 2 else {
            child.terminate()
            throw BenchFailure.childFailed(-1)
        }
        (servicePort, barePort) = (ports[0], ports[1])
        let text = try String(contentsOf: folder.appendingPathComponent("digits"), encoding: .utf8)
        digits = text.split(separator: "\n").map { String($0) }
    }

    /// Kept connections to the service.
    func connections(_ count: Int = 32) throws -> KeptConnections {
        try KeptConnections(port: servicePort, count: count)
    }

    /// A question for the scan page of every signed stamp.
    var pages: [[UInt8]] { digits.map { KeptConnections.request("/\($0)") } }
    /// A question for the verdict on every signed stamp.
    var verdicts: [[UInt8]] { digits.map { KeptConnections.request("/v1/verdicts/\($0)") } }

    /// From now on it also writes into its register: see ``BusyDay``.
    func beginWriting() throws {
        try orders.fileHandleForWriting.write(contentsOf: Data("write\n".utf8))
    }

    func end() {
        kill(child.processIdentifier, SIGKILL)
        child.waitUntilExit()
    }
}
