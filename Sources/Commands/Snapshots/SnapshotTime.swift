internal import Foundation

/// Times of a snapshot, in Viet Nam's clock.
enum SnapshotTime {
    /// Such as `2026-11-20T17:05:00+07:00`.
    static func text(_ seconds: UInt64) -> String {
        let shifted = Date(timeIntervalSince1970: Double(seconds) + 7 * 3600)
        return shifted.formatted(.iso8601).replacing("Z", with: "+07:00")
    }
}
