import Foundation
import Registry
import RegistrySQL
import StampFormat
import StampSigning

/// The running service on one core, against a bare route of the same framework in the same process.
///
/// The asker finds another core free: 32 kept connections, each with one request on its way.
enum ServiceRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let scale = setting.scale
        let folder = setting.folder.appendingPathComponent("stamp-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let child = try ServiceProcess(
            stamps: scale.stores.large, asked: scale.asked, in: folder)
        defer { child.end() }
        return try await speeds(child, scale) + many(child, scale) + latencies(child)
    }

    private static func speeds(_ child: ServiceProcess, _ scale: Scale) async throws -> [Row] {
        let hello = child.digits.map { _ in KeptConnections.request("/hello") }
        func duel(_ requests: [[UInt8]]) async throws -> Duel {
            try await Duel(of: scale.asked, repetitions: scale.repetitions) {
                // New ones each time: the service closes those that idle while the other runs.
                try child.connections().ask(requests)
            } limit: {
                try KeptConnections(port: child.barePort, count: 32).ask(hello)
            }
        }
        let (page, verdict) = (try await duel(child.pages), try await duel(child.verdicts))
        let checks = try await checksPerSecond(scale)
        return [
            Row(
                name: "http-scan-page", unit: "pages/s", ours: page.ours, limit: page.limit, goal: nil,
                limitedBy: "the signature, the register and a template of some 20 kB"),
            Row(
                name: "http-verify", unit: "verdicts/s", ours: verdict.ours,
                limit: 1 / (1 / verdict.limit + 1 / checks), goal: .atLeast(0.85),
                limitedBy: "reading the register, headers of security, JSON, the request's log line"),
        ]
    }

    /// Lists of a thousand stamps in a request, against verifications of ready signatures alone on one core.
    private static func many(_ child: ServiceProcess, _ scale: Scale) async throws -> [Row] {
        let lists = stride(from: 0, to: child.digits.count, by: 1000).map { start in
            let stamps = child.digits[start..<min(start + 1000, child.digits.count)]
            return KeptConnections.request(
                "/v1/verdicts", json: "{\"stamps\":[\(stamps.map { "\"\($0)\"" }.joined(separator: ","))]}")
        }
        let key = try SigningKey()
        let limit = try VerifyingRows.Limit(try Sample.signed(scale.asked, with: key), key: key)
        let duel = try await Duel(of: scale.asked, repetitions: scale.repetitions) {
            try child.connections(4).ask(lists)
        } limit: {
            try limit.run(chunk: scale.asked)
        }
        return [
            Row(
                name: "http-bulk-verify", unit: "stamps/s", ours: duel.ours, limit: duel.limit, goal: nil,
                limitedBy: "the register and the answer's JSON")
        ]
    }

    /// Times of answers: with every connection busy, and at half of that pace, beside a register at rest and one
    /// that is written to.
    private static func latencies(_ child: ServiceProcess) throws -> [Row] {
        let service = try child.connections()
        func row(_ name: String, _ times: [Double], _ share: Double) -> Row {
            Row(
                name: name, unit: "ms", ours: times[Int(Double(times.count) * share)], limit: 0, goal: nil,
                limitedBy: "")
        }
        func half(_ name: String, _ requests: [[UInt8]]) throws -> [Row] {
            let full = try service.latencies(requests, perSecond: nil)
            let pace = 32_000 * Double(full.count) / full.reduce(0, +) / 2
            let times = try service.latencies(requests, perSecond: pace)
            return [row("\(name)-p50", times, 0.5), row("\(name)-p99", times, 0.99)]
        }
        let full = try service.latencies(child.verdicts, perSecond: nil)
        var rows = [
            Row(
                name: "http-verify-saturated-p99", unit: "ms", ours: full[full.count * 99 / 100], limit: 8,
                goal: .atMost(1), limitedBy: "32 requests wait for one core")
        ]
        rows += try half("http-scan-page", child.pages) + half("http-verify", child.verdicts)
        try child.beginWriting()
        rows += try half("http-scan-page-written", child.pages)
        rows += try half("http-verify-written", child.verdicts)
        return rows
    }

    /// From text to answer on one core, one stamp a call and without a register.
    private static func checksPerSecond(_ scale: Scale) async throws -> Double {
        let key = try SigningKey()
        let texts = try Sample.signed(scale.asked, with: key).map(\.digits)
        let inspection = StampInspection<SQLiteStore>(keyring: Keyring(trusting: key.publicKey), store: nil)
        let day = try required(Sample.day, "day")
        var times: [Double] = []
        for _ in 0...scale.repetitions {
            times.append(
                try await Duel.seconds {
                    for text in texts {
                        let reports = try await inspection.reports(on: [StampInput(text)], day: day)
                        guard reports.allSatisfy(\.isGood) else { throw BenchFailure.wrongAnswer("verify") }
                    }
                })
        }
        return Double(scale.asked) / Duel.median(Array(times.dropFirst()))
    }
}
