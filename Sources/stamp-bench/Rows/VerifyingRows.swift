import Registry
import RegistrySQL
import StampFormat
import StampSigning

/// From a scanned URL's text to its answer on all cores, against verifications of ready signatures alone.
enum VerifyingRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let count = setting.scale.texts
        let key = try SigningKey()
        let stamps = try Sample.signed(count, with: key)
        let host = try Sample.host()
        let texts = stamps.map { StampURL(host: host, stamp: $0).text }
        let inspection = StampInspection<SQLiteStore>(keyring: Keyring(trusting: key.publicKey), store: nil)
        let limit = try Limit(stamps, key: key)
        let duel = try await Duel(of: count, repetitions: setting.scale.repetitions) {
            try await VerifyingRows.inspect(texts, inspection)
        } limit: {
            try limit.run()
        }
        return [
            Row(
                name: "bulk-verify", unit: "stamps/s", ours: duel.ours, limit: duel.limit,
                goal: .atLeast(0.95),
                limitedBy: "reading 203 digits and giving the signature OpenSSL's form")
        ]
    }

    private static func inspect(_ texts: [String], _ inspection: StampInspection<SQLiteStore>) async throws {
        let day = try required(Sample.day, "day")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for start in stride(from: 0, to: texts.count, by: 1024) {
                group.addTask {
                    let inputs = texts[start..<min(start + 1024, texts.count)].map { StampInput($0) }
                    let reports = try await inspection.reports(on: inputs, day: day)
                    guard reports.allSatisfy(\.isGood) else { throw BenchFailure.wrongAnswer("verify") }
                }
            }
            try await group.waitForAll()
        }
    }

    /// The same stamps as the C side takes them.
    struct Limit: Sendable {
        private let messages: [UInt8]
        private let signatures: [CLoops.Signature]
        private let key: CKey

        init(_ stamps: [Stamp], key: SigningKey) throws {
            messages = Sample.messages(stamps)
            signatures = try CLoops.encode(stamps.flatMap(\.signature.bytes))
            self.key = try CKey(pem: try key.publicKey.pem())
        }

        /// On all cores, so many on one at a time.
        func run(chunk: Int = 1024) throws {
            try Cores.share(signatures.count, chunk: chunk) { range in
                let bytes = range.lowerBound * Layout.message..<range.upperBound * Layout.message
                try CLoops.verify(messages[bytes], signatures[range], with: key)
            }
        }
    }
}
