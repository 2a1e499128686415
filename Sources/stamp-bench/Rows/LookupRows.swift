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
        let (key, host) = (try SigningKey(), try Sample.host())
        let texts = try Sample.signed(scale.lookups, with: key).map { StampURL(host: host, stamp: $0).text }
        let inspection = StampInspection<SQLiteStore>(keyring: Keyring(trusting: key.publicKey), store: nil)
        let share = try await Duel(of: scale.lookups, repetitions: scale.repetitions, ours: large.bulk) {
            let reports = try await inspection.reports(on: texts.map { StampInput($0) }, day: large.day)
            guard reports.allSatisfy(\.isGood) else { throw BenchFailure.wrongAnswer("verify") }
        }
        return rows(bulk: bulk, single: single, share: share)
    }

    private static func rows(bulk: Duel, single: Duel, share: Duel) -> [Row] {
        let (lookup, verify) = (1e6 / share.ours, 1e6 / share.limit)
        let pages = "the page of the block that holds the stamp, which is seldom in SQLite's cache"
        return [
            Row(
                name: "lookups-by-store-size", unit: "lookups/s", ours: bulk.ours, limit: bulk.limit,
                goal: .atLeast(0.5), limitedBy: pages),
            Row(
                name: "lookup-transactions", unit: "lookups/s", ours: single.ours, limit: single.limit,
                goal: .atLeast(0.5), limitedBy: pages),
            Row(
                name: "lookup-share", unit: "µs", ours: lookup, limit: verify + lookup, goal: .atMost(0.1),
                limitedBy: "two queries, and \(pages)"),
        ]
    }
}

/// A store with many stamps, and stamps in it to ask for.
struct Lookups: Sendable {
    private let office: BenchOffice
    private let stamps: [Stamp]
    let day: Day

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
            let standings = StandingReader(reader)
            for stamp in stamps { try look(up: stamp, in: standings) }
        }
    }

    /// Each in a transaction of its own, as a server answers.
    func single() async throws {
        for stamp in stamps {
            try await office.store.read { reader throws(RegistryError) in
                try look(up: stamp, in: StandingReader(reader))
            }
        }
    }

    private func look(up stamp: Stamp, in standings: StandingReader) throws(RegistryError) {
        let standing = try standings.standing(of: stamp.fields.serial, in: stamp.fields.allotment)
        let verdict = Verdict(on: stamp, standing: standing, day: day)
        guard verdict == .valid(stars: 4) else { throw .corrupt("verdict \(verdict.word)") }
    }
}
