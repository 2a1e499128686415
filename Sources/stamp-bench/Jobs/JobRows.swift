import Foundation
import RegistrySQL
import StampFormat
import StampSigning

/// Workers: stamps that they sign, store and close in a second, and the memory of one.
enum JobRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let server = try BenchServer()
        var rows: [Row] = []
        for workers in [1, 2] { rows += try await speed(workers, server, setting) }
        return rows + [try memory(server, setting)]
    }

    /// The same work on the server against signatures alone on as many cores, and against a file.
    private static func speed(_ workers: Int, _ server: BenchServer, _ setting: Setting) async throws -> [Row]
    {
        let (count, repetitions) = (setting.scale.queued.timed, setting.scale.repetitions)
        _ = try server.number("CREATE DATABASE workers_\(workers)", in: "postgres")
        let folder = setting.folder.appendingPathComponent("stamp-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let onServer = try await QueueOffice(at: DatabaseAddress(server.url("workers_\(workers)")))
        let onFile = try await QueueOffice(
            at: DatabaseAddress(folder.appendingPathComponent("registry.sqlite").path))
        let (messages, key) = (
            try (1...count).flatMap { try Sample.fields(serial: $0).signingInput }, try CKey()
        )
        func issue(_ office: QueueOffice) async throws {
            try await office.submit(count)
            try await office.work(workers)
        }
        let signatures = try await Duel(of: count, repetitions: repetitions) {
            try await issue(onServer)
        } limit: {
            try Cores.share(count, chunk: (count + workers - 1) / workers) { range in
                try CLoops.sign(
                    messages[range.lowerBound * Layout.message..<range.upperBound * Layout.message], with: key
                )
            }
        }
        let file = try await Duel(of: count, repetitions: repetitions) {
            try await issue(onServer)
        } limit: {
            try await issue(onFile)
        }
        let cost =
            "the server's own work on the same cores: each block is written twice, to its log and to its table"
        return [
            Row(
                name: "workers-\(workers)-server-to-c", unit: "stamps/s", ours: signatures.ours,
                limit: signatures.limit, goal: .atLeast(0.85), limitedBy: cost),
            Row(
                name: "workers-\(workers)-server-to-file", unit: "stamps/s", ours: file.ours,
                limit: file.limit,
                goal: nil, limitedBy: cost),
        ]
    }

    /// What a worker holds above an idle one.
    private static func memory(_ server: BenchServer, _ setting: Setting) throws -> Row {
        _ = try server.number("CREATE DATABASE memory", in: "postgres")
        let (output, child) = (Pipe(), Process())
        child.executableURL = URL(
            fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        child.arguments = ["worker-memory", "\(setting.scale.queued.held)", server.url("memory")]
        child.standardOutput = output
        try child.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        child.waitUntilExit()
        let peaks = words.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard child.terminationStatus == 0, peaks.count == 2 else {
            throw BenchFailure.childFailed(child.terminationStatus)
        }
        return Row(
            name: "worker-memory-\(setting.scale.queued.held)", unit: "MiB",
            ours: (peaks[1] - peaks[0]) / 1024,
            limit: 64, goal: .atMost(1), limitedBy: "the blocks in hand, and those that are hashed at closing"
        )
    }
}
