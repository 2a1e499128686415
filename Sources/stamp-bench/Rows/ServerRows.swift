import Foundation
import Registry
import RegistrySQL
import Synchronization

/// Lookups and scans on a PostgreSQL server with durable commits, beside many stamps and scans.
enum ServerRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let scale = setting.scale
        let office = try await ServerOffice(stamps: scale.stores.large)
        let clock = ScanClock()
        try await office.record(
            scale.storedScans, from: clock.next(scale.storedScans), batch: ServerRows.batch)
        _ = try office.server.number("ANALYZE", in: ServerOffice.database)
        return try await sizes(office, scale) + lookups(office, scale)
            + scans(office, scale, from: clock)
    }

    /// Scans of one transaction, as the service stores those of a second.
    private static let batch = 500

    /// What one stamp and one scan take on the server's disk, with their indexes.
    private static func sizes(_ office: ServerOffice, _ scale: Scale) throws -> [Row] {
        func row(_ name: String, _ table: String, of count: Int) throws -> Row {
            let query = """
                SELECT COALESCE(sum(pg_total_relation_size(relid)), pg_total_relation_size('\(table)'))::bigint
                FROM pg_partition_tree('\(table)')
                """
            let bytes = try office.server.number(query, in: ServerOffice.database)
            return Row(
                name: name, unit: "bytes", ours: Double(bytes) / Double(count), limit: 0, goal: nil,
                limitedBy: "")
        }
        return [
            try row("server-stamp-size", "stamp_block", of: scale.stores.large),
            try row("server-scan-size", "scan", of: scale.storedScans),
        ]
    }

    private static func lookups(_ office: ServerOffice, _ scale: Scale) async throws -> [Row] {
        var random = SplitMix(seed: 1)
        var times: [Double] = []
        for _ in 0..<scale.lookups {
            let start = ContinuousClock.now
            try await office.lookUp(&random)
            times.append(start.duration(to: .now) / .milliseconds(1))
        }
        times.sort()
        func row(_ name: String, _ share: Double) -> Row {
            Row(
                name: name, unit: "ms", ours: times[Int(Double(times.count) * share)], limit: 0, goal: nil,
                limitedBy: "")
        }
        let seconds = try await Duel.seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<ServerOffice.connections {
                    group.addTask {
                        var random = SplitMix(seed: UInt64(worker + 2))
                        for _ in 0..<scale.lookups / ServerOffice.connections {
                            try await office.lookUp(&random)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return [
            row("server-lookup-p50", 0.5), row("server-lookup-p99", 0.99),
            Row(
                name: "server-lookups", unit: "lookups/s", ours: Double(scale.lookups) / seconds, limit: 0,
                goal: nil, limitedBy: ""),
        ]
    }

    private static func scans(
        _ office: ServerOffice, _ scale: Scale, from clock: ScanClock
    ) async throws -> [Row] {
        let bare = try BareServer(
            url: office.server.url(ServerOffice.database), connections: ServerOffice.connections)
        func duel(_ count: Int, batch: Int, copies: Bool) async throws -> Duel {
            try await Duel(of: count, repetitions: scale.repetitions) {
                try await office.record(count, from: clock.next(count), batch: batch)
            } limit: {
                try bare.record(
                    count, from: clock.next(count), batch: batch, serials: office.quantity, copies: copies)
            }
        }
        func row(_ name: String, _ duel: Duel, _ goal: Goal?, _ limitedBy: String) -> Row {
            Row(
                name: name, unit: "scans/s", ours: duel.ours, limit: duel.limit, goal: goal,
                limitedBy: limitedBy)
        }
        let journeys = "a transaction with its limits takes two journeys more than a bare INSERT"
        return [
            row(
                "scans-to-inserts", try await duel(scale.scans, batch: batch, copies: false), .atLeast(0.7),
                journeys),
            row(
                "scans-to-copies", try await duel(scale.scans, batch: batch, copies: true), nil,
                "the rows are Swift values first"),
            row(
                "scans-one-by-one", try await duel(scale.scans / 10, batch: 1, copies: false), nil, journeys),
        ]
    }
}

/// Times for scans, each handed out once.
private final class ScanClock: Sendable {
    /// Milliseconds since 1970.
    private let time = Mutex<Int64>(1_795_000_000_000)

    /// The first of the next `count`.
    func next(_ count: Int) -> Int64 {
        time.withLock { time in
            defer { time += Int64(count) }
            return time
        }
    }
}
