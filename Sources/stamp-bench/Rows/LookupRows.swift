import Registry
import RegistrySQL
import StampFormat
import StampSigning

/// What the registry knows of random serials, in a small and in a large store.
enum LookupRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let scale = setting.scale
        let small = try await Lookups(stamps: scale.stores.small, count: scale.lookups, in: setting)
        let large = try await Lookups(stamps: scale.stores.large, count: scale.lookups, in: setting)
        let bulk = try await Duel(
            of: scale.lookups, repetitions: scale.repetitions, ours: large.bulk, limit: small.bulk)
        let single = try await Duel(
            of: scale.lookups, repetitions: scale.repetitions, ours: large.single, limit: small.single)
        let verify = 1e6 / (try await verifications(setting))
        return [
            Row(
                name: "lookups-by-store-size", unit: "lookups/s", ours: bulk.ours, limit: bulk.limit,
                goal: .atLeast(0.5), limitedBy: "pages of the large store that are not in SQLite's cache"),
            Row(
                name: "lookup-transactions", unit: "lookups/s", ours: single.ours, limit: single.limit,
                goal: .atLeast(0.5), limitedBy: "pages of the large store that are not in SQLite's cache"),
            Row(
                name: "lookup-share", unit: "µs", ours: 1e6 / bulk.ours, limit: verify + 1e6 / bulk.ours,
                goal: .atMost(0.1), limitedBy: "the statements of a lookup, and reading one page of a block"),
        ]
    }

    /// Verifications per second on one core, from the text.
    private static func verifications(_ setting: Setting) async throws -> Double {
        let key = try SigningKey()
        let host = try Sample.host()
        let texts = try Sample.signed(2048, with: key).map { StampURL(host: host, stamp: $0).text }
        let inspection = StampInspection<SQLiteStore>(keyring: Keyring(trusting: key.publicKey), store: nil)
        let day = try required(Sample.day, "day")
        var times: [Double] = []
        for _ in 0...setting.scale.repetitions {
            times.append(
                try await Duel.seconds {
                    let reports = try await inspection.reports(on: texts.map { StampInput($0) }, day: day)
                    guard reports.allSatisfy(\.isGood) else { throw BenchFailure.wrongAnswer("verify") }
                })
        }
        return Double(texts.count) / Duel.median(times)
    }
}

/// A store with many stamps, and stamps in it to ask for.
struct Lookups: Sendable {
    private let office: BenchOffice
    private let stamps: [Stamp]
    private let day: Day

    private static let allotments = 8

    init(stamps total: Int, count: Int, in setting: Setting) async throws {
        office = try await BenchOffice(in: setting.folder)
        try await office.fill(total, allotments: Lookups.allotments)
        day = try required(Sample.day, "day")
        var random = SplitMix(seed: 1)
        stamps = try (0..<count).map { _ in
            let allotment = UInt32.random(in: 1...UInt32(Lookups.allotments), using: &random)
            let serial = Int.random(in: 1...total / Lookups.allotments, using: &random)
            return try Sample.unsigned(serial: serial, allotment: allotment)
        }
    }

    /// All of them in one transaction, as a list of scans is answered.
    func bulk() async throws {
        try await office.store.read { reader throws(RegistryError) in
            for stamp in stamps { try look(up: stamp, in: reader) }
        }
    }

    /// Each in a transaction of its own, as a server answers.
    func single() async throws {
        for stamp in stamps {
            try await office.store.read { reader throws(RegistryError) in try look(up: stamp, in: reader) }
        }
    }

    private func look(up stamp: Stamp, in reader: any RegistryReader) throws(RegistryError) {
        let standing = try reader.standing(of: stamp.fields.serial, in: stamp.fields.allotment, on: Moment(day: day))
        let verdict = Verdict(on: stamp, standing: standing, day: day)
        guard verdict == .valid(stars: 4) else { throw .corrupt("verdict \(verdict.word)") }
    }
}
