/// How long someone waits after wrong passwords, for one login and for one address alike.
package struct SignInDelay: Hashable, Sendable {
    /// Wrong ones in a row.
    package let failures: Int
    /// When the last of them was: milliseconds since 1970-01-01T00:00:00Z.
    package let lastAt: Int64

    package init(failures: Int = 0, lastAt: Int64 = 0) {
        self.failures = failures
        self.lastAt = lastAt
    }

    /// Slips of the hand that cost nothing.
    package static let free = 4
    /// The longest wait, in seconds.
    package static let longest = 15 * 60

    /// Seconds to wait from `now` on; 0 when nothing is in the way.
    package func seconds(at now: Int64) -> Int {
        let left = lastAt + Int64(wait) * 1000 - now
        return left <= 0 ? 0 : min(wait, Int((left + 999) / 1000))
    }

    /// With one more.
    package func failing(at now: Int64) -> SignInDelay {
        SignInDelay(failures: min(failures + 1, 1_000), lastAt: now)
    }

    /// 0 while slips are free, then 2, 4, 8 … seconds.
    private var wait: Int {
        guard failures > SignInDelay.free else { return 0 }
        return min(SignInDelay.longest, 1 << min(failures - SignInDelay.free, 20))
    }
}
