import ArgumentParser
import Foundation
import RegistrySQL

/// Signs an allotment as a worker and prints the memory that this process held while it waited, and the most
/// that it held while it worked, in KiB.
struct WorkerMemory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker-memory", abstract: "Print the memory of a worker, idle and at its peak.",
        shouldDisplay: false)

    @Argument(help: "Stamps of the allotment.") var stamps: Int
    @Argument(help: "A database that is empty.") var database: String

    func run() async throws {
        let office = try await QueueOffice(at: DatabaseAddress(database))
        // Once through everything, so that what every process has is not counted as a stamp's.
        try await office.submit(1)
        try await office.work(1)
        try await office.submit(stamps)
        // The peak begins anew.
        try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
        let idle = try WorkerMemory.status("VmRSS:")
        try await office.work(1)
        print("\(idle) \(try WorkerMemory.status("VmHWM:"))")
    }

    private static func status(_ name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        let word = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
        return try required(word.flatMap { Int($0) }, name)
    }
}
