internal import Synchronization

/// How much one subscriber, or one token, may ask: a bucket that fills evenly, a minute's worth deep.
///
/// Kept in memory and bounded: a restart, or more subscribers than it holds, forgives everyone.
final class LookupLimit: Sendable {
    private struct Bucket {
        var left: Double
        var at: Int64
        let perMinute: Int
    }

    private let perMinute: Int
    private let buckets = Mutex<[[UInt8]: Bucket]>([:])
    private static let most = 20_000

    /// `perMinute`: 0 for no limit.
    init(perMinute: Int) { self.perMinute = perMinute }

    /// Takes `count` lookups out of the client's bucket.
    ///
    /// `now`: milliseconds since 1970-01-01T00:00:00Z.
    ///
    /// - Throws: ``WebFault/tooMany(seconds:)``, with nothing taken.
    func take(_ count: Int, of client: ClientAddress?, at now: Int64) throws(WebFault) {
        guard perMinute > 0 else { return }
        try take(count, key: client?.subscriber ?? [], perMinute: perMinute, at: now)
    }

    /// The same of whatever a key stands for, with a rate of its own, at least 1.
    func take(_ count: Int, key: [UInt8], perMinute: Int, at now: Int64) throws(WebFault) {
        let rate = Double(perMinute) / 60_000
        // A call that alone is more than a minute's worth waits for a full bucket.
        let price = Double(min(count, perMinute))
        let missing = buckets.withLock { buckets -> Double in
            if buckets[key] == nil, buckets.count >= Self.most { makeRoom(in: &buckets, at: now) }
            let left = buckets[key].map { filled($0, at: now) } ?? Double(perMinute)
            let missing = price - left
            buckets[key] = Bucket(left: missing > 0 ? left : left - price, at: now, perMinute: perMinute)
            return missing
        }
        guard missing <= 0 else { throw .tooMany(seconds: Int((missing / rate / 1000).rounded(.up))) }
    }

    private func filled(_ bucket: Bucket, at now: Int64) -> Double {
        let gained = Double(max(now - bucket.at, 0)) * Double(bucket.perMinute) / 60_000
        return min(bucket.left + gained, Double(bucket.perMinute))
    }

    private func makeRoom(in buckets: inout [[UInt8]: Bucket], at now: Int64) {
        buckets = buckets.filter { filled($0.value, at: now) < Double($0.value.perMinute) }
        if buckets.count >= Self.most { buckets = [:] }
    }
}
