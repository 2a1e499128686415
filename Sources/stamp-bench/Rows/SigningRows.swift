import StampFormat
import StampSigning

/// Signing, storing and closing an allotment on all cores, against signatures alone.
enum SigningRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let count = setting.scale.signedStamps
        let office = try await BenchOffice(in: setting.folder)
        let (key, limitKey) = (try SigningKey(), try CKey())
        let messages = try (1...count).flatMap { try Sample.fields(serial: $0).signingInput }
        let duel = try await Duel(of: count, repetitions: setting.scale.repetitions) {
            try await office.issue(count, with: key)
        } limit: {
            try Cores.share(count, chunk: 1024) { range in
                let bytes = range.lowerBound * Layout.message..<range.upperBound * Layout.message
                try CLoops.sign(messages[bytes], with: limitKey)
            }
        }
        return [
            Row(
                name: "sign-and-store", unit: "stamps/s", ours: duel.ours, limit: duel.limit,
                goal: .atLeast(0.85),
                limitedBy:
                    "what a stamp costs beside its signature: the block's write and the Merkle tree at closing"
            )
        ]
    }
}
