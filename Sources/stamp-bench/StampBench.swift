import ArgumentParser
import Foundation

/// Measures against C loops that are timed in the same run, so that goals hold on any machine.
@main struct StampBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp-bench",
        abstract: "Measure signing, verifying, symbols, labels and lookups against their limits.",
        discussion: """
            Exits 0 also when a goal is not met: that is a result, and the row says what limits it. Exits 70 when \
            the benchmark itself fails.
            """,
        subcommands: [PeakMemory.self, ServedOffice.self, SnapshotFiles.self, WorkerMemory.self])

    @Flag(help: "One JSON object per line.") var json = false
    @Flag(help: "A smoke run with little work: proves that everything runs; its ratios mean little.")
    var quick = false
    @Option(
        parsing: .upToNextOption,
        help: "Only these parts: \(StampBench.parts.map(\.name).joined(separator: ", ")).")
    var only: [String] = []
    @Option(help: "A Python with segno and reportlab, for the comparison with a peer.") var peer: String?
    @Option(help: "Where stores are written while measuring.") var folder: String?

    /// Each part makes the rows that share their preparation.
    static let parts: [(name: String, rows: @Sendable (Setting) async throws -> [Row])] = [
        ("signing", SigningRows.measure),
        ("verifying", VerifyingRows.measure),
        ("symbols", SymbolRows.measure),
        ("labels", LabelRows.measure),
        ("rolls", RollRows.measure),
        ("shop", ShopRows.measure),
        ("peer", PeerRows.measure),
        ("memory", MemoryRows.measure),
        ("lookups", LookupRows.measure),
        ("search", SearchRows.measure),
        ("service", ServiceRows.measure),
        ("jobs", JobRows.measure),
        ("server", ServerRows.measure),
        ("snapshot", SnapshotRows.measure),
    ]

    func validate() throws {
        let known = StampBench.parts.map(\.name)
        if let unknown = only.first(where: { !known.contains($0) }) {
            throw ValidationError("There is no part '\(unknown)'.")
        }
    }

    func run() async throws {
        let report = Report(json: json)
        let setting = Setting(
            scale: quick ? .quick : .full,
            folder: folder.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory,
            peer: peer)
        report.head()
        for part in StampBench.parts where only.isEmpty || only.contains(part.name) {
            do {
                for row in try await part.rows(setting) { report.add(row) }
            } catch {
                report.fault("\(part.name): \(error)")
                throw ExitCode(70)
            }
        }
    }
}
