internal import StampFormat
internal import StampSigning
internal import Synchronization

/// Tells the clients of one day apart, and nothing else: its key is made at midnight, kept in memory and forgotten.
///
/// Nobody can find an address from a hash later, not even with the whole store: the key is nowhere. After a
/// restart a client counts as another one.
final class DailyClientHash: Sendable {
    private let key = Mutex<(day: Day, bytes: [UInt8])?>(nil)

    /// 16 bytes of address and browser under the key of a day in Viet Nam.
    func hash(_ client: ClientAddress?, browser: String, on day: Day) -> [UInt8] {
        let message = (client?.subscriber ?? []) + [0] + Array(browser.utf8.prefix(512))
        return Array(KeyedHash.code(of: message, key: key(of: day)).prefix(16))
    }

    private func key(of day: Day) -> [UInt8] {
        key.withLock { known in
            if let known, known.day == day { return known.bytes }
            var generator = SystemRandomNumberGenerator()
            let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            known = (day, bytes)
            return bytes
        }
    }
}
