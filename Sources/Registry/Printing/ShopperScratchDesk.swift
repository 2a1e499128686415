package import StampFormat
package import StampSigning

/// Somebody whom nobody knows gave the code under a label's layer: as little a fact as a scan, and kept as one.
///
/// Neither name nor address nor place.
package struct ScratchTry: Hashable, Sendable {
    package let place: StampPlace
    /// Server time in milliseconds since 1970-01-01T00:00:00Z.
    package let at: Int64
    /// As ``Scan/client``: equal within a day only.
    package let client: [UInt8]
    package let isRight: Bool

    package init(_ place: StampPlace, at: Int64, client: [UInt8], isRight: Bool) {
        self.place = place
        self.at = at
        self.client = client
        self.isRight = isRight
    }
}

/// What shoppers tried on one stamp before, counted as one of them sees it.
package struct ScratchTally: Hashable, Sendable {
    /// Right codes that other clients gave.
    package var right = 0
    /// When the first and the last of these were given.
    package var firstAt: Int64?
    package var lastAt: Int64?
    /// Whether this client gave the right code before.
    package var isOwn = false
    /// Wrong codes of all clients.
    package var wrong = 0
    /// Tries of all clients within the last hour, and when the first of these was.
    package var recent = 0
    package var recentSince: Int64?

    package init() {}

    /// The day of ``firstAt`` in Viet Nam.
    var firstOn: Day? { firstAt.flatMap { Day(unixSeconds: $0 / 1000) } }
}

/// What a shopper is answered.
package enum ShopperScratch: Hashable, Sendable {
    /// The right code, and nobody else gave it before.
    case first
    /// The right code, which was given `count` times before: first on a day, last at a time where that is known.
    case again(count: Int, since: Day, lastAt: Int64?)
    /// How many more tries this stamp has within the hour.
    case wrong(left: Int)
    /// Too many tries of this stamp; when there is another.
    case tooMany(seconds: Int)
}

/// Compares what shoppers scratched free with what was kept, and remembers every try without an actor.
package struct ShopperScratchDesk<Store: RegistryStore>: Sendable {
    private let store: Store
    private let secret: ScratchSecret

    /// Tries of one stamp within an hour, of all clients: 40 bits cannot be guessed so.
    package static var triesPerHour: Int { 10 }
    private static var hour: Int64 { 3_600_000 }

    package init(store: Store, secret: ScratchSecret) {
        self.store = store
        self.secret = secret
    }

    /// The same client's right code once more on the same day is no further check.
    ///
    /// - Parameters:
    ///   - code: what was scratched free.
    ///   - place: of a stamp whose signature was checked.
    ///   - client: ``Scan/clientByteCount`` bytes.
    ///   - time: server time in milliseconds since 1970-01-01T00:00:00Z.
    /// - Returns: the answer; the limit is asked before the code, so that its end tells nothing of it.
    /// - Throws: ``RegistryError/noScratchCode`` for a label without one.
    package func check(
        _ code: ScratchCode, at place: StampPlace, from client: [UInt8], at time: Int64
    ) async throws(RegistryError) -> ShopperScratch {
        try await store.write { writer throws(RegistryError) in
            guard let record = try writer.scratchRecord(of: place.serial, in: place.allotment),
                let stamp = try writer.storedStamp(place.serial, of: place.allotment)
            else { throw .noScratchCode }
            let tally = try writer.scratchTally(of: place, from: client, since: time - Self.hour)
            let isRight = secret.isRight(code, on: stamp, kept: record.hash)
            if isRight, tally.isOwn { return answer(record, tally) }
            guard tally.recent < Self.triesPerHour else {
                return .tooMany(seconds: seconds(until: tally.recentSince, at: time))
            }
            try writer.append(ScratchTry(place, at: time, client: client, isRight: isRight))
            guard isRight else { return .wrong(left: Self.triesPerHour - tally.recent - 1) }
            return answer(record, tally)
        }
    }

    /// The office's own checks are acts in the ledger; they count as one.
    private func answer(_ record: ScratchRecord, _ tally: ScratchTally) -> ShopperScratch {
        guard let since = [record.checkedOn, tally.firstOn].compactMap({ $0 }).min() else { return .first }
        return .again(
            count: tally.right + (record.checkedOn == nil ? 0 : 1), since: since, lastAt: tally.lastAt)
    }

    private func seconds(until first: Int64?, at time: Int64) -> Int {
        max(1, Int(((first ?? time) + Self.hour - time + 999) / 1000))
    }
}
